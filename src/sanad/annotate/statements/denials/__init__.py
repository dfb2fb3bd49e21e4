"""Which statements deny, and which earlier one they answer."""
