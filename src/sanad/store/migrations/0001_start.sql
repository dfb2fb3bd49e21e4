-- What was taken in: where pages came from, their bytes, and what went wrong.
CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,            -- the page that stands for it where several pages carry the same article
  outlet TEXT,
  language TEXT,
  published TEXT,
  day TEXT,                        -- of publication, for filters
  title TEXT,
  text TEXT NOT NULL,
  record BLOB NOT NULL,            -- the other fields, JSON
  notes BLOB NOT NULL,             -- times and mentions, JSON, compressed
  coded_by TEXT NOT NULL,
  signature BLOB NOT NULL          -- the facts that echoes are told by, in order
);
CREATE INDEX article_day ON article (day);
CREATE INDEX article_outlet ON article (outlet);

CREATE TABLE page (
  sha256 TEXT NOT NULL PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  body BLOB NOT NULL,              -- the page's bytes, zlib
  url TEXT,
  retrieved TEXT,
  added TEXT NOT NULL              -- the day it was added: what counts as the future for it
);
CREATE INDEX page_article ON page (article);

CREATE TABLE location (
  location TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES page (sha256) ON DELETE CASCADE,
  PRIMARY KEY (location, sha256)
) WITHOUT ROWID;
CREATE INDEX location_page ON location (sha256);

CREATE TABLE seen (
  location TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  mtime INTEGER NOT NULL,
  outcome TEXT NOT NULL,           -- page, failure, left_out (then detail is the language), container
  detail TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE failure (
  location TEXT NOT NULL PRIMARY KEY,
  reason TEXT NOT NULL,
  retrieved TEXT
) WITHOUT ROWID;

-- What was read from each article.
CREATE TABLE appearance (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  entity TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  sector TEXT,
  times INTEGER NOT NULL,          -- how often it is mentioned
  field TEXT NOT NULL,             -- where first
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (article, entity)
) WITHOUT ROWID;
CREATE INDEX appearance_entity ON appearance (entity);
CREATE INDEX appearance_name ON appearance (name COLLATE NOCASE);

CREATE TABLE quote (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  day TEXT,
  record BLOB NOT NULL
);

CREATE TABLE statement (
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  entity TEXT,
  name TEXT,
  country TEXT,
  denies INTEGER NOT NULL,
  quote INTEGER REFERENCES quote (key) ON DELETE SET NULL,
  record BLOB NOT NULL
);
CREATE INDEX statement_article ON statement (article);
CREATE INDEX statement_entity ON statement (entity);
CREATE INDEX statement_quote ON statement (quote);

CREATE TABLE event (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  act TEXT NOT NULL,
  status TEXT NOT NULL,
  day TEXT NOT NULL,               -- first day of its date; of its first report where no date is known; '' for neither
  last_day TEXT NOT NULL,
  story TEXT,                      -- what events of the same storyline share
  storyline TEXT,                  -- its id; the storyline itself is told from its events
  record BLOB NOT NULL
);
CREATE INDEX event_day ON event (day);
CREATE INDEX event_type ON event (type);
CREATE INDEX event_story ON event (story, day);
CREATE INDEX event_storyline ON event (storyline);

CREATE TABLE party (
  event INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
  entity TEXT NOT NULL,
  part TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  PRIMARY KEY (event, entity, part)
) WITHOUT ROWID;
CREATE INDEX party_entity ON party (entity);
CREATE INDEX party_country ON party (country);

CREATE TABLE telling (
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,               -- its own, or what its page makes of it
  event INTEGER REFERENCES event (key) ON DELETE SET NULL,
  record BLOB NOT NULL
);
CREATE INDEX telling_article ON telling (article);
CREATE INDEX telling_event ON telling (event);

-- Tellings that share a key tell the same event, statements that share a key are the same quote.
CREATE TABLE telling_key (
  hash INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES telling (key) ON DELETE CASCADE,
  PRIMARY KEY (hash, row)
) WITHOUT ROWID;
CREATE INDEX telling_key_row ON telling_key (row);
CREATE TABLE statement_key (
  hash INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  PRIMARY KEY (hash, row)
) WITHOUT ROWID;
CREATE INDEX statement_key_row ON statement_key (row);

-- Those that share a clue are compared; a tie is kept, with its reason, where the comparison found them to be the same.
CREATE TABLE telling_clue (
  hash INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES telling (key) ON DELETE CASCADE,
  PRIMARY KEY (hash, row)
) WITHOUT ROWID;
CREATE INDEX telling_clue_row ON telling_clue (row);
CREATE TABLE statement_clue (
  hash INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  PRIMARY KEY (hash, row)
) WITHOUT ROWID;
CREATE INDEX statement_clue_row ON statement_clue (row);
CREATE TABLE telling_tie (
  one INTEGER NOT NULL REFERENCES telling (key) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES telling (key) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX telling_tie_other ON telling_tie (other);
CREATE TABLE statement_tie (
  one INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX statement_tie_other ON statement_tie (other);

-- What joins articles.
CREATE TABLE band (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX band_article ON band (article);

CREATE TABLE echo (
  earlier INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  later INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  share REAL NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (earlier, later)
) WITHOUT ROWID;
CREATE INDEX echo_later ON echo (later);

CREATE TABLE citation (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  citing TEXT NOT NULL,
  cited TEXT NOT NULL,
  record BLOB NOT NULL,
  PRIMARY KEY (article, n)
) WITHOUT ROWID;
CREATE INDEX citation_cited ON citation (cited);
CREATE INDEX citation_citing ON citation (citing);

CREATE TABLE claim (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  record BLOB NOT NULL,            -- a conflict within the page: asserted against denied
  PRIMARY KEY (article, n)
) WITHOUT ROWID;

CREATE TABLE conflict (
  key INTEGER PRIMARY KEY,
  event INTEGER REFERENCES event (key) ON DELETE CASCADE,     -- what it is about, or
  article INTEGER REFERENCES article (key) ON DELETE CASCADE, -- the first page of the group that carries it
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  record BLOB NOT NULL
);
CREATE INDEX conflict_event ON conflict (event);
CREATE INDEX conflict_article ON conflict (article);

-- What people corrected: keyed by quoted words, so that it survives reading anew.
CREATE TABLE correction (
  key INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,            -- the page
  subject TEXT NOT NULL,           -- article, event or statement
  words TEXT NOT NULL,             -- quoted from the page
  nth INTEGER NOT NULL,            -- which one, where the words occur more than once
  changes BLOB NOT NULL,           -- field to value, JSON
  name TEXT NOT NULL,              -- who corrected
  made TEXT NOT NULL,              -- when
  note TEXT NOT NULL
);
CREATE INDEX correction_page ON correction (sha256);

CREATE VIRTUAL TABLE words USING fts5 (title, text, content='article', content_rowid='key', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER article_words_in AFTER INSERT ON article BEGIN
  INSERT INTO words (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE TRIGGER article_words_out AFTER DELETE ON article BEGIN
  INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
END;
CREATE TRIGGER article_words_new AFTER UPDATE OF title, text ON article BEGIN
  INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
  INSERT INTO words (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
