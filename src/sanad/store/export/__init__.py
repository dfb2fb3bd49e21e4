"""The chronicle in formats that other programs read."""
