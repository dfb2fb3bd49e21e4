"""The date grammar, used by reading and by annotating."""
