"""The chronicle in one SQLite file; all SQL is here."""
