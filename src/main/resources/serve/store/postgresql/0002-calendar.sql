-- The last day of an engagement's entry in a calendar. Everything is read from the topics anew.

ALTER TABLE engagements ADD COLUMN calendar_to DATE;

CREATE INDEX engagements_by_calendar ON engagements (calendar_to, id);

-- Lists by country.
CREATE INDEX relationships_by_first ON relationships (first_code);
CREATE INDEX relationships_by_second ON relationships (second_code);

DELETE FROM events;
DELETE FROM engagements;
DELETE FROM relationships;
DELETE FROM days;
DELETE FROM entente_removed;
DELETE FROM entente_positions;
UPDATE entente_store SET forgotten = revision + 1, revision = revision + 1;
