-- What the web pages look things up by, and corrections that are taken back.
DROP INDEX event_storyline;
CREATE INDEX event_kind ON event (type, day);
CREATE INDEX quote_day ON quote (day);
CREATE INDEX conflict_day ON conflict (day);
CREATE INDEX party_pair ON party (country, event);
DROP INDEX party_country;
CREATE INDEX appearance_who ON appearance (entity, name, kind, country, sector, times);
DROP INDEX appearance_entity;
CREATE INDEX citation_pair ON citation (citing, cited);
DROP INDEX citation_citing;
CREATE INDEX article_shelf ON article (outlet, day);
DROP INDEX article_outlet;
ALTER TABLE correction ADD COLUMN undone TEXT;     -- when it was taken back
ALTER TABLE correction ADD COLUMN undone_by TEXT;  -- who did
ALTER TABLE event ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;   -- distinct origins, for lists of the most covered
ALTER TABLE event ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN score REAL NOT NULL DEFAULT 0;
UPDATE event SET sources = json_extract(CAST(record AS TEXT), '$.independent_sources'),
  disputed = json_extract(CAST(record AS TEXT), '$.disputed'), score = json_extract(CAST(record AS TEXT), '$.score');
CREATE INDEX event_covered ON event (storyline, day, sources);
CREATE INDEX event_disputed ON event (disputed, day);
