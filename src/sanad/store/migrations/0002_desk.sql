-- What the web pages look things up by, and corrections that are taken back.
DROP INDEX event_storyline;
CREATE INDEX event_storyline ON event (storyline, day);
CREATE INDEX event_kind ON event (type, day);
CREATE INDEX quote_day ON quote (day);
CREATE INDEX conflict_day ON conflict (day);
CREATE INDEX party_pair ON party (country, event);
DROP INDEX party_country;
CREATE INDEX article_shelf ON article (outlet, day);
DROP INDEX article_outlet;
ALTER TABLE correction ADD COLUMN undone TEXT;     -- when it was taken back
ALTER TABLE correction ADD COLUMN undone_by TEXT;  -- who did
