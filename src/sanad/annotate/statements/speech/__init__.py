"""What is said: direct, indirect and mixed speech, by where the cue stands."""
