-- Every list is read along an index in the order in which it is shown, and never sorted; what a list is filtered by
-- stands in the index too, so that rows which are not shown are not read. The rows stay.

ALTER TABLE events ADD COLUMN first_code TEXT COLLATE "C" GENERATED ALWAYS AS (substr(relationship, 1, 3)) STORED;
ALTER TABLE events ADD COLUMN second_code TEXT COLLATE "C" GENERATED ALWAYS AS (substr(relationship, 5, 3)) STORED;
ALTER TABLE engagements ADD COLUMN first_code TEXT COLLATE "C" GENERATED ALWAYS AS (substr(relationship, 1, 3)) STORED;
ALTER TABLE engagements ADD COLUMN second_code TEXT COLLATE "C" GENERATED ALWAYS AS (substr(relationship, 5, 3)) STORED;
ALTER TABLE days ADD COLUMN first_code TEXT COLLATE "C" GENERATED ALWAYS AS (substr(relationship, 1, 3)) STORED;
ALTER TABLE days ADD COLUMN second_code TEXT COLLATE "C" GENERATED ALWAYS AS (substr(relationship, 5, 3)) STORED;

CREATE INDEX relationships_by_activity ON relationships (as_of, last_30_days, id);
CREATE INDEX relationships_by_score ON relationships (score, id);
CREATE INDEX relationships_by_trend ON relationships (trend, id);
CREATE INDEX relationships_by_events ON relationships (events, id, names, mentions);
CREATE INDEX relationships_by_name ON relationships (names, id);
DROP INDEX relationships_by_first;
DROP INDEX relationships_by_second;
CREATE INDEX relationships_by_first ON relationships (first_code, events, as_of);
CREATE INDEX relationships_by_second ON relationships (second_code, events, as_of);

DROP INDEX events_by_report;
CREATE INDEX events_by_report ON events (
    reported, id, kind, phase, family, plover_type, quad_class, date_from, date_to, confidence
);
CREATE INDEX events_by_first ON events (first_code, reported, id);
CREATE INDEX events_by_second ON events (second_code, reported, id);
DROP INDEX events_by_engagement;
CREATE INDEX events_by_engagement ON events (engagement) WHERE engagement IS NOT NULL;

DROP INDEX engagements_by_date;
CREATE INDEX engagements_by_date ON engagements (scheduled_from, id, scheduled_to, phase, kind);
CREATE INDEX engagements_by_first ON engagements (first_code, scheduled_from, id, scheduled_to, phase, kind);
CREATE INDEX engagements_by_second ON engagements (second_code, scheduled_from, id, scheduled_to, phase, kind);

CREATE INDEX days_by_relationship ON days (
    relationship, day, id, events, mentions, new_sources, goldstein, neutral, verbal_cooperation,
    material_cooperation, verbal_conflict, material_conflict
);
CREATE INDEX days_by_first ON days (first_code, day, id);
CREATE INDEX days_by_second ON days (second_code, day, id);

-- Indexes that a store which is filled from nothing does without until it is full, and how each is made.
CREATE TABLE entente_dropped_indexes (
    name TEXT PRIMARY KEY,
    made_by TEXT NOT NULL
);
