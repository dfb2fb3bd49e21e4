"""Parties whom the words of a sentence do not name but mean: pronouns, crowds, the other side of a pair."""
