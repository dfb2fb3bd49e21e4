"""Which events of a page are one, and which it only mentions in passing."""
