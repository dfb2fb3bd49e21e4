"""Through whom a page has what was said."""
