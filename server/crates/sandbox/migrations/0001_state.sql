-- Everything that the sandbox keeps. Objects are documents: their shape lives in the code, and the
-- columns beside the body are only what lists are filtered by.

CREATE TABLE account (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE objects (
    sequence       INTEGER PRIMARY KEY AUTOINCREMENT,
    id             TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL,
    created        INTEGER NOT NULL, -- Unix seconds
    payment_intent TEXT,
    charge         TEXT,
    type           TEXT,             -- of an event
    body           TEXT NOT NULL
) STRICT;

CREATE INDEX objects_by_kind ON objects (kind, sequence);
CREATE INDEX objects_by_payment_intent ON objects (payment_intent, kind, sequence) WHERE payment_intent IS NOT NULL;
CREATE INDEX objects_by_charge ON objects (charge, kind, sequence) WHERE charge IS NOT NULL;
CREATE INDEX objects_by_type ON objects (type, sequence) WHERE type IS NOT NULL;

-- The answers that are given again to a request that is sent again.
CREATE TABLE idempotency (
    key         TEXT PRIMARY KEY,
    path        TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status      INTEGER NOT NULL,
    body        TEXT NOT NULL,
    created     INTEGER NOT NULL     -- Unix milliseconds
) STRICT, WITHOUT ROWID;

CREATE INDEX idempotency_by_age ON idempotency (created);

-- One row for each event and each endpoint that it must reach.
CREATE TABLE deliveries (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event    TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    tries    INTEGER NOT NULL DEFAULT 0,
    due      INTEGER,                -- Unix milliseconds; null once delivered or given up
    outcome  TEXT NOT NULL CHECK (outcome IN ('pending', 'delivered', 'failed'))
) STRICT;

CREATE INDEX deliveries_due ON deliveries (due) WHERE due IS NOT NULL;
CREATE INDEX deliveries_by_event ON deliveries (event);

-- Refunds that go on by themselves at some later time.
CREATE TABLE settlements (
    refund  TEXT PRIMARY KEY,
    due     INTEGER NOT NULL,        -- Unix milliseconds
    outcome TEXT NOT NULL CHECK (outcome IN ('succeeded', 'failed'))
) STRICT, WITHOUT ROWID;

CREATE INDEX settlements_due ON settlements (due);
