-- What the compacted topics say now, a row a key. Days are text like 2014-03-03, times text like
-- 2014-02-27T12:36:00.000000Z (UTC), flags 0 or 1. body is the record's value, JSON as it stands in the topic.
-- revision grows with every change of any table.

CREATE TABLE entente_store (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    epoch TEXT NOT NULL,
    namespace TEXT NOT NULL,
    revision INTEGER NOT NULL,
    forgotten INTEGER NOT NULL
);

-- The next offset to be read of each partition.
CREATE TABLE entente_positions (
    topic TEXT NOT NULL,
    part INTEGER NOT NULL,
    topic_id TEXT NOT NULL,
    next_offset INTEGER NOT NULL,
    PRIMARY KEY (topic, part)
) WITHOUT ROWID;

-- What was taken back, so that a live reader who was away learns of it; the oldest are forgotten.
CREATE TABLE entente_removed (
    revision INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL,
    id TEXT NOT NULL,
    relationship TEXT NOT NULL,
    kind TEXT,
    successor TEXT
);

CREATE TABLE relationships (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    first_code TEXT NOT NULL,
    second_code TEXT NOT NULL,
    as_of TEXT NOT NULL,
    events INTEGER NOT NULL,
    last_7_days INTEGER NOT NULL,
    last_30_days INTEGER NOT NULL,
    last_90_days INTEGER NOT NULL,
    score REAL NOT NULL,
    trend REAL NOT NULL,
    upcoming INTEGER NOT NULL,
    open_proposals INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    names TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    revision INTEGER NOT NULL
);

CREATE TABLE events (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    relationship TEXT NOT NULL,
    family TEXT NOT NULL,
    kind TEXT NOT NULL,
    phase TEXT,
    reciprocal INTEGER NOT NULL,
    source TEXT,
    target TEXT,
    cameo_code TEXT,
    plover_type TEXT,
    quad_class INTEGER,
    goldstein REAL,
    date_from TEXT,
    date_to TEXT,
    date_precision TEXT,
    place_country TEXT,
    place_name TEXT,
    format TEXT,
    reported TEXT NOT NULL,
    last_reported TEXT,
    day TEXT NOT NULL,
    confidence REAL,
    engagement TEXT,
    mentions INTEGER,
    sources INTEGER,
    texts INTEGER,
    words TEXT NOT NULL,
    body TEXT NOT NULL,
    revision INTEGER NOT NULL
);

CREATE INDEX events_by_report ON events (reported, id);
CREATE INDEX events_by_relationship ON events (relationship, reported, id);
CREATE INDEX events_by_revision ON events (revision);

CREATE VIRTUAL TABLE event_search USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER events_search_insert AFTER INSERT ON events BEGIN
    INSERT INTO event_search (rowid, words) VALUES (new.n, new.words);
END;

CREATE TRIGGER events_search_update AFTER UPDATE ON events WHEN old.words IS NOT new.words BEGIN
    DELETE FROM event_search WHERE rowid = old.n;
    INSERT INTO event_search (rowid, words) VALUES (new.n, new.words);
END;

CREATE TRIGGER events_search_delete AFTER DELETE ON events BEGIN
    DELETE FROM event_search WHERE rowid = old.n;
END;

CREATE TABLE engagements (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    relationship TEXT NOT NULL,
    kind TEXT NOT NULL,
    phase TEXT NOT NULL,
    visitor TEXT,
    format TEXT,
    scheduled_from TEXT,
    scheduled_to TEXT,
    place_country TEXT,
    place_name TEXT,
    reported TEXT NOT NULL,
    last_reported TEXT NOT NULL,
    events INTEGER NOT NULL,
    body TEXT NOT NULL,
    revision INTEGER NOT NULL
);

CREATE INDEX engagements_by_report ON engagements (last_reported, id);
CREATE INDEX engagements_by_relationship ON engagements (relationship, last_reported, id);
CREATE INDEX engagements_by_date ON engagements (scheduled_from, id);
CREATE INDEX engagements_by_revision ON engagements (revision);

CREATE TABLE days (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    relationship TEXT NOT NULL,
    day TEXT NOT NULL,
    events INTEGER NOT NULL,
    goldstein REAL NOT NULL,
    score REAL NOT NULL,
    neutral INTEGER NOT NULL,
    verbal_cooperation INTEGER NOT NULL,
    material_cooperation INTEGER NOT NULL,
    verbal_conflict INTEGER NOT NULL,
    material_conflict INTEGER NOT NULL,
    body TEXT NOT NULL,
    revision INTEGER NOT NULL
);

CREATE INDEX days_by_day ON days (day, id);
CREATE INDEX days_by_revision ON days (revision);
CREATE INDEX relationships_by_revision ON relationships (revision);
