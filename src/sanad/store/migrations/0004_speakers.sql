-- Statements are looked up by a part of their speaker's name, and pages counted by the events that they tell.
CREATE INDEX statement_speaker ON statement (name, entity);
CREATE INDEX telling_page ON telling (event, article);
DROP INDEX telling_event;
