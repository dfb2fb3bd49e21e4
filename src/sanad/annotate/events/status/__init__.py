"""What is told as done, planned, possible, alleged or denied, and what verbs make of the acts that hang on them."""
