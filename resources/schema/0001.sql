-- The journal: every normalised event that changed the floor, in the order in which it was folded.
-- app/journal/journal.h explains the format; a change to it is a new numbered file, never an edit of this one.

CREATE TABLE pbx (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE               -- the feed's name as configured
);

CREATE TABLE event (
    id         INTEGER PRIMARY KEY,         -- grows with every event; the order in which to fold
    pbx        INTEGER NOT NULL REFERENCES pbx (id),
    at_us      INTEGER NOT NULL,            -- the PBX's time, microseconds since 1970-01-01 UTC
    arrived_us INTEGER NOT NULL,            -- when it reached us
    kind       INTEGER NOT NULL,            -- place in Domain::EventBody
    payload    BLOB NOT NULL                -- the members, as app/journal/eventcodec.h writes them
);

-- A day of one PBX is one range of this index.
CREATE INDEX event_by_time ON event (pbx, at_us);
-- Where a rebuild may begin: SnapshotBegan is kind 3.
CREATE INDEX event_snapshot ON event (pbx, at_us) WHERE kind = 3;
