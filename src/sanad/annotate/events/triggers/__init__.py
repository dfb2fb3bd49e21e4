"""Where entries of the event lexicon stand in a text, in which voice, and which of them tell no event."""
