-- Times are milliseconds since 1970, amounts are minor units of the currency beside them. What is
-- JSON is TEXT: it reads back as it was written, and the same on SQLite.

CREATE TABLE merchants (
    position      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    late_payments TEXT NOT NULL CHECK (late_payments IN ('complete', 'refund')),
    created_at    BIGINT NOT NULL
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
    capture             TEXT NOT NULL CHECK (capture IN ('automatic', 'manual')),
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

CREATE INDEX sessions_of_payment ON sessions (gateway_payment) WHERE gateway_payment IS NOT NULL;

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
    tries           BIGINT NOT NULL,
    UNIQUE (session_id, token)
);

-- The last line of defence against paying twice: one try in flight for each session.
CREATE UNIQUE INDEX attempts_in_flight ON attempts (session_id) WHERE state = 'in_flight';
CREATE INDEX attempts_of_session ON attempts (session_id, position);

CREATE TABLE orders (
    id              TEXT PRIMARY KEY,
    session_id      TEXT NOT NULL UNIQUE REFERENCES sessions (id),
    merchant_id     TEXT NOT NULL REFERENCES merchants (id),
    amount          BIGINT NOT NULL,
    currency        TEXT NOT NULL,
    -- Whether the money is reserved, taken or given up, as JSON.
    funds           TEXT NOT NULL,
    gateway_payment TEXT NOT NULL,
    gateway_charge  TEXT,
    -- Brand, last four digits, expiry: all that may be known of a card, as JSON.
    card            TEXT,
    paid_at         BIGINT NOT NULL
);

CREATE INDEX orders_of_payment ON orders (gateway_payment);

CREATE TABLE operations (
    position        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    session_id      TEXT NOT NULL REFERENCES sessions (id),
    gateway_payment TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('capture', 'cancel', 'refund')),
    -- What is asked, as JSON.
    request         TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    state           TEXT NOT NULL CHECK (state IN ('in_flight', 'done', 'refused')),
    refusal         TEXT CHECK ((refusal IS NOT NULL) = (state = 'refused')),
    created_at      BIGINT NOT NULL,
    tries           BIGINT NOT NULL
);

-- Money that is being taken cannot be given up at the same time. Refunds are counted instead.
CREATE UNIQUE INDEX operations_in_flight ON operations (gateway_payment)
    WHERE state = 'in_flight' AND kind <> 'refund';
CREATE INDEX operations_of_session ON operations (session_id, position);

CREATE TABLE refunds (
    position        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    session_id      TEXT NOT NULL REFERENCES sessions (id),
    merchant_id     TEXT NOT NULL REFERENCES merchants (id),
    mode            TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    gateway_payment TEXT NOT NULL,
    amount          BIGINT NOT NULL CHECK (amount > 0),
    currency        TEXT NOT NULL,
    reason          TEXT NOT NULL,
    request_key     TEXT,
    metadata        TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('pending', 'succeeded', 'failed', 'canceled')),
    failure         TEXT CHECK ((failure IS NOT NULL) = (state = 'failed')),
    gateway_refund  TEXT,
    created_at      BIGINT NOT NULL
);

CREATE UNIQUE INDEX refunds_at_gateway ON refunds (mode, gateway_refund) WHERE gateway_refund IS NOT NULL;
CREATE INDEX refunds_of_session ON refunds (session_id, position);

CREATE TABLE notices (
    position      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    mode          TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    gateway_event TEXT NOT NULL,
    kind          TEXT NOT NULL,
    -- The gateway's name for what it is about; the rest of that as JSON.
    object        TEXT NOT NULL,
    subject       TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('pending', 'applied', 'foreign')),
    received_at   BIGINT NOT NULL,
    UNIQUE (mode, gateway_event)
);

CREATE UNIQUE INDEX notices_pending ON notices (mode, kind, object) WHERE state = 'pending';
CREATE INDEX notices_about ON notices (mode, kind, object);
CREATE INDEX notices_received ON notices (received_at) WHERE state <> 'pending';

CREATE TABLE events (
    position    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    mode        TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    kind        TEXT NOT NULL,
    session_id  TEXT NOT NULL REFERENCES sessions (id),
    -- What it happened to, as it was then, as JSON.
    subject     TEXT NOT NULL,
    created_at  BIGINT NOT NULL
);

CREATE INDEX events_of_session ON events (session_id, position);
CREATE INDEX events_of_merchant ON events (merchant_id, mode, position);

CREATE TABLE webhook_endpoints (
    position     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    merchant_id  TEXT NOT NULL REFERENCES merchants (id),
    mode         TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    url          TEXT NOT NULL,
    description  TEXT,
    -- The kinds of event that are wanted, as JSON; NULL is all of them.
    events       TEXT,
    -- The signing secrets and how long each signs, as JSON.
    secrets      TEXT NOT NULL,
    enabled      BOOLEAN NOT NULL,
    failures     BIGINT NOT NULL,
    paused_until BIGINT,
    created_at   BIGINT NOT NULL
);

CREATE INDEX webhook_endpoints_of_merchant ON webhook_endpoints (merchant_id, mode, position);

CREATE TABLE deliveries (
    position    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    event_id    TEXT NOT NULL REFERENCES events (id),
    endpoint_id TEXT NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
    state       TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
    tries       BIGINT NOT NULL,
    began_at    BIGINT NOT NULL,
    UNIQUE (event_id, endpoint_id)
);

CREATE INDEX deliveries_to_endpoint ON deliveries (endpoint_id);

CREATE TABLE delivery_tries (
    position    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    tried_at    BIGINT NOT NULL,
    -- Milliseconds.
    latency     BIGINT NOT NULL,
    status      BIGINT,
    answer      TEXT NOT NULL
);

CREATE INDEX delivery_tries_of_delivery ON delivery_tries (delivery_id, position);
CREATE INDEX delivery_tries_tried ON delivery_tries (tried_at);

CREATE TABLE jobs (
    kind         TEXT NOT NULL,
    subject      TEXT NOT NULL,
    mode         TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    lane         TEXT REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
    run_at       BIGINT NOT NULL,
    leased_until BIGINT,
    tries        BIGINT NOT NULL,
    version      BIGINT NOT NULL,
    PRIMARY KEY (kind, subject)
);

-- A job that somebody has is due when the lease ends, which is always later than `run_at`.
CREATE INDEX jobs_without_lane ON jobs (mode, coalesce(leased_until, run_at)) WHERE lane IS NULL;
CREATE INDEX jobs_of_lane ON jobs (lane, coalesce(leased_until, run_at)) WHERE lane IS NOT NULL;
CREATE INDEX jobs_taken ON jobs (lane) WHERE lane IS NOT NULL AND leased_until IS NOT NULL;
