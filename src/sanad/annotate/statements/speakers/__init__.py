"""Who speaks: named before the cue or behind it, described, or the agent of a passive."""
