"""Bytes of one page to an Article."""
