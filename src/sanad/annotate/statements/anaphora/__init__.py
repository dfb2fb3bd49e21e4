"""Whom a cue or a description means that does not name its speaker."""
