"""Outlets that are on no list, their initials, short names and descriptions."""
