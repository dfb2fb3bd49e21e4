"""An Article to Annotations."""
