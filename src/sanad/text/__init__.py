"""Strings and offsets: bytes to text, tokens, sentences, and all words of all lexicons in one pass. Knows no language."""
