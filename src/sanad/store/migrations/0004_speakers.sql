-- Statements are looked up by a part of their speaker's name.
CREATE INDEX statement_speaker ON statement (name, entity);
