-- The records: customers, their contacts, notes and promises, and the desk's documents. app/journal/records.h says what
-- they are for; a change to this is a new numbered file, never an edit of this one. Times are microseconds since
-- 1970-01-01 UTC, 0 where not set.

CREATE TABLE customer (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,   -- never given twice: notes and promises name it
    key        TEXT NOT NULL,                       -- the house's own customer number; '' where it has none
    name       TEXT NOT NULL,
    segment    TEXT NOT NULL,
    tags       TEXT NOT NULL,                       -- a line each
    numbers    TEXT NOT NULL,                       -- a line each
    notes      TEXT NOT NULL,
    manager    TEXT NOT NULL,
    changed_us INTEGER NOT NULL
);
CREATE UNIQUE INDEX customer_by_key ON customer (key) WHERE key <> '';
CREATE INDEX customer_by_segment ON customer (segment) WHERE segment <> '';

-- The same numbers and tags, to be found by.
CREATE TABLE customer_number (
    number   TEXT NOT NULL,
    customer INTEGER NOT NULL,
    PRIMARY KEY (number, customer)
) WITHOUT ROWID;
CREATE TABLE customer_tag (
    tag      TEXT NOT NULL,
    customer INTEGER NOT NULL,
    PRIMARY KEY (tag, customer)
) WITHOUT ROWID;
-- The words of names, keys and numbers, as app/journal/customerwords.h makes them. Keeps no text: what is taken out is
-- worked out from the customer again.
CREATE VIRTUAL TABLE customer_words USING fts5 (words, content = '', columnsize = 0, tokenize = 'unicode61');

-- What repeats in every contact: queues, reasons, regions, agents, PBXs. Never changed nor taken out.
CREATE TABLE word (
    id   INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
);
INSERT INTO word VALUES (1, '');

CREATE TABLE contact (
    id        INTEGER PRIMARY KEY,
    number    TEXT NOT NULL,                        -- '' where anonymous
    region    INTEGER NOT NULL REFERENCES word (id),
    at_us     INTEGER NOT NULL,
    pbx       INTEGER NOT NULL REFERENCES word (id),
    call      TEXT NOT NULL,
    queue     INTEGER NOT NULL REFERENCES word (id),
    entry     INTEGER NOT NULL REFERENCES word (id),
    reason    INTEGER NOT NULL REFERENCES word (id),
    source    INTEGER NOT NULL,                     -- Domain::ReasonSource
    agent     INTEGER NOT NULL REFERENCES word (id),
    outcome   INTEGER NOT NULL,                     -- Domain::VisitOutcome
    wait_us   INTEGER NOT NULL,
    talk_us   INTEGER NOT NULL,
    escalated INTEGER NOT NULL
);
-- The history of a caller is one range of this index.
CREATE INDEX contact_by_number ON contact (number, at_us) WHERE number <> '';
-- Counts for baselines are read from this index alone.
CREATE INDEX contact_by_time ON contact (at_us, queue, reason, region);
-- Two programs may tell of the same visit.
CREATE UNIQUE INDEX contact_by_call ON contact (call, pbx, queue, at_us) WHERE call <> '';

CREATE TABLE note (
    id       INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL,                      -- 0 where the caller is no known customer
    number   TEXT NOT NULL,
    at_us    INTEGER NOT NULL,
    by       TEXT NOT NULL,
    text     TEXT NOT NULL
);
CREATE INDEX note_by_customer ON note (customer, at_us) WHERE customer <> 0;
CREATE INDEX note_by_number ON note (number, at_us) WHERE number <> '';

CREATE TABLE promise (
    id       INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL,
    number   TEXT NOT NULL,
    text     TEXT NOT NULL,
    by       TEXT NOT NULL,
    made_us  INTEGER NOT NULL,
    due_us   INTEGER NOT NULL,
    kept_us  INTEGER NOT NULL                       -- 0 while open
);
CREATE INDEX promise_by_customer ON promise (customer) WHERE customer <> 0 AND kept_us = 0;
CREATE INDEX promise_by_number ON promise (number) WHERE number <> '' AND kept_us = 0;

-- Rules, guides, notices, case groups: JSON with all its versions.
CREATE TABLE document (
    kind    TEXT NOT NULL,
    id      TEXT NOT NULL,
    version INTEGER NOT NULL,                       -- from 1
    at_us   INTEGER NOT NULL,
    by      TEXT NOT NULL,
    body    BLOB NOT NULL,
    removed INTEGER NOT NULL,
    PRIMARY KEY (kind, id, version)
);
