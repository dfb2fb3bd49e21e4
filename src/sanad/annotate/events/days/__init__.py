"""When an event took place, as its own sentence says."""
