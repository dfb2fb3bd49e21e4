"""The REST API and the pages in a browser."""
