-- Tables that most of a page's rows went to, made lighter to write.
DROP INDEX article_day;
CREATE INDEX article_order ON article (day, id);    -- listings go along it

-- Whoever is mentioned is written once, with a number that stands for all that is said of him here.
CREATE TABLE who (
  key INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  sector TEXT
);
CREATE INDEX who_entity ON who (entity, name);
CREATE INDEX who_name ON who (name COLLATE NOCASE);
CREATE TABLE presence (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  who INTEGER NOT NULL REFERENCES who (key),
  times INTEGER NOT NULL,          -- how often mentioned
  field TEXT NOT NULL,             -- where first
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (article, who)
) WITHOUT ROWID;
INSERT INTO who (entity, name, kind, country, sector) SELECT DISTINCT entity, name, kind, country, sector FROM appearance;
INSERT INTO presence SELECT m.article, w.key, m.times, m.field, m.start, m."end" FROM appearance m JOIN who w
  ON w.entity = m.entity AND w.name = m.name AND w.kind = m.kind AND w.country IS m.country AND w.sector IS m.sector;
DROP TABLE appearance;
CREATE INDEX presence_who ON presence (who, times);
CREATE VIEW appearance AS SELECT p.article, w.entity, w.name, w.kind, w.country, w.sector, p.times, p.field, p.start, p."end"
  FROM presence p JOIN who w ON w.key = p.who;

-- A statement is filed under its own week alone, and looked up in those beside it. What it is filed under stands with it too, so that
-- no second tree is needed by which to find that again.
ALTER TABLE statement ADD COLUMN clues TEXT NOT NULL DEFAULT '[]';   -- JSON
CREATE TABLE clue (
  hash INTEGER NOT NULL,           -- begins with the week: one more is 1 << 48 more
  row INTEGER NOT NULL,
  PRIMARY KEY (hash, row)
) WITHOUT ROWID;
INSERT INTO clue SELECT c.hash, c.row FROM statement_clue c WHERE NOT EXISTS
  (SELECT 1 FROM statement_clue d WHERE d.hash = c.hash - 281474976710656 AND d.row = c.row);
UPDATE statement SET clues = (SELECT json_group_array(c.hash) FROM statement_clue c JOIN clue d ON d.hash = c.hash AND d.row = c.row
  WHERE c.row = statement.key);
DROP TABLE statement_clue;
ALTER TABLE clue RENAME TO statement_clue;
CREATE TRIGGER statement_out AFTER DELETE ON statement BEGIN
  DELETE FROM statement_clue WHERE row = old.key AND hash IN (SELECT value FROM json_each(old.clues));
END;
