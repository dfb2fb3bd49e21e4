-- Ids that are gone because what they named was merged into something else, or is called after another of its pages now.
CREATE TABLE moved (
  old TEXT NOT NULL PRIMARY KEY,
  new TEXT NOT NULL                -- the id that stands for it now
) WITHOUT ROWID;
CREATE INDEX moved_new ON moved (new);
ALTER TABLE telling ADD COLUMN root TEXT;                            -- who vouches for it, where its page names somebody
ALTER TABLE telling ADD COLUMN contested INTEGER NOT NULL DEFAULT 0; -- whether somebody on its page contradicts it
ALTER TABLE telling ADD COLUMN profile INTEGER NOT NULL DEFAULT 0;   -- shared by those that compare alike
ALTER TABLE telling ADD COLUMN said TEXT;                            -- the day of an act of speech that is told without one
