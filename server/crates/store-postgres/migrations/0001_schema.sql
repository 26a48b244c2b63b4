-- Times are milliseconds since 1970, amounts are minor units of the currency beside them. What is
-- JSON is TEXT: it reads back as it was written, and the same on SQLite.

CREATE TABLE merchants (
    position   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE api_keys (
    id          TEXT PRIMARY KEY,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    mode        TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    name        TEXT NOT NULL,
    digest      BYTEA NOT NULL UNIQUE CHECK (length(digest) = 32),
    created_at  BIGINT NOT NULL
);

CREATE TABLE sessions (
    id                  TEXT PRIMARY KEY,
    merchant_id         TEXT NOT NULL REFERENCES merchants (id),
    mode                TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    phase               TEXT NOT NULL CHECK (phase IN ('open', 'confirming', 'authenticating', 'complete', 'expired')),
    -- The try that is under way, and the order that was paid: as the phase has it.
    attempt_id          TEXT CHECK ((attempt_id IS NOT NULL) = (phase IN ('confirming', 'authenticating'))),
    order_id            TEXT CHECK ((order_id IS NOT NULL) = (phase = 'complete')),
    lines               TEXT NOT NULL,
    amount              BIGINT NOT NULL CHECK (amount > 0),
    currency            TEXT NOT NULL,
    gateway_payment     TEXT,
    success_url         TEXT,
    cancel_url          TEXT,
    client_reference_id TEXT,
    customer_email      TEXT,
    locale              TEXT,
    metadata            TEXT NOT NULL,
    created_at          BIGINT NOT NULL,
    expires_at          BIGINT NOT NULL
);

CREATE TABLE attempts (
    position        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    session_id      TEXT NOT NULL REFERENCES sessions (id),
    token           TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    reuses          TEXT,
    state           TEXT NOT NULL CHECK (
        state IN ('in_flight', 'action_required', 'succeeded', 'declined', 'failed', 'replaced')
    ),
    decline         TEXT CHECK ((decline IS NOT NULL) = (state = 'declined')),
    created_at      BIGINT NOT NULL,
    next_try_at     BIGINT NOT NULL,
    tries           BIGINT NOT NULL,
    UNIQUE (session_id, token)
);

-- The last line of defence against paying twice: one try in flight for each session.
CREATE UNIQUE INDEX attempts_in_flight ON attempts (session_id) WHERE state = 'in_flight';
CREATE INDEX attempts_of_session ON attempts (session_id, position);
CREATE INDEX attempts_due ON attempts (next_try_at) WHERE state IN ('in_flight', 'action_required');

CREATE TABLE orders (
    id              TEXT PRIMARY KEY,
    session_id      TEXT NOT NULL UNIQUE REFERENCES sessions (id),
    merchant_id     TEXT NOT NULL REFERENCES merchants (id),
    amount          BIGINT NOT NULL,
    currency        TEXT NOT NULL,
    gateway_payment TEXT NOT NULL,
    -- Brand, last four digits, expiry: all that may be known of a card, as JSON.
    card            TEXT,
    paid_at         BIGINT NOT NULL
);

CREATE TABLE events (
    position    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    mode        TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    kind        TEXT NOT NULL,
    session_id  TEXT NOT NULL REFERENCES sessions (id),
    created_at  BIGINT NOT NULL
);

CREATE INDEX events_of_session ON events (session_id, position);
