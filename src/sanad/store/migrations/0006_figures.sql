-- What pages count, and the days of what happens once, whether or not an event was read there; those that are not of one mind are
-- one conflict.
CREATE TABLE figure (
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  record BLOB NOT NULL
);
CREATE INDEX figure_article ON figure (article);
-- Figures that share a key compare alike with all others.
CREATE TABLE figure_key (
  hash INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES figure (key) ON DELETE CASCADE,
  PRIMARY KEY (hash, row)
) WITHOUT ROWID;
CREATE INDEX figure_key_row ON figure_key (row);
CREATE TABLE figure_clue (
  hash INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES figure (key) ON DELETE CASCADE,
  PRIMARY KEY (hash, row)
) WITHOUT ROWID;
CREATE INDEX figure_clue_row ON figure_clue (row);
CREATE TABLE figure_tie (
  one INTEGER NOT NULL REFERENCES figure (key) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES figure (key) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX figure_tie_other ON figure_tie (other);
ALTER TABLE conflict ADD COLUMN figure INTEGER REFERENCES figure (key) ON DELETE CASCADE;  -- the first of those that differ
CREATE INDEX conflict_figure ON conflict (figure) WHERE figure IS NOT NULL;
