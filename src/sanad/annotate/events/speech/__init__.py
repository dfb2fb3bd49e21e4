"""Acts that are done by speaking, and to whom words are addressed."""
