-- What it takes to tell how things stood on a day. Everything is read from the topics anew.

ALTER TABLE days ADD COLUMN mentions INTEGER;
ALTER TABLE days ADD COLUMN new_sources INTEGER;

CREATE INDEX events_by_engagement ON events (engagement);

DELETE FROM events;
DELETE FROM engagements;
DELETE FROM relationships;
DELETE FROM days;
DELETE FROM entente_removed;
DELETE FROM entente_positions;
UPDATE entente_store SET forgotten = revision + 1, revision = revision + 1;
