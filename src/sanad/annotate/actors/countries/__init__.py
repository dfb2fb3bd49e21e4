"""Of which country somebody is, where his own words do not say: the setting of the page, its headline, its courts and coups."""
