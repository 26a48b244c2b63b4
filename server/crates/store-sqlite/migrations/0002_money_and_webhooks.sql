-- Captures, refunds, notices, events with what they tell, webhooks, and one table of work that is due.
-- What is there already is carried over. JSON is what the domain's types make of themselves.

ALTER TABLE merchants ADD COLUMN late_payments TEXT NOT NULL DEFAULT 'complete'
    CHECK (late_payments IN ('complete', 'refund'));

ALTER TABLE sessions ADD COLUMN capture TEXT NOT NULL DEFAULT 'automatic'
    CHECK (capture IN ('automatic', 'manual'));
CREATE INDEX sessions_of_payment ON sessions (gateway_payment) WHERE gateway_payment IS NOT NULL;

CREATE TABLE jobs (
    kind         TEXT NOT NULL,
    subject      TEXT NOT NULL,
    mode         TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    -- Only so many jobs of one lane are under way at once. It is a webhook endpoint's id.
    lane         TEXT,
    run_at       INTEGER NOT NULL,
    -- Until when somebody has it. It is free again after that.
    leased_until INTEGER,
    tries        INTEGER NOT NULL,
    -- Grows with every change, so that whoever lost a job cannot end it.
    version      INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX jobs_due ON jobs (mode, coalesce(leased_until, run_at));
CREATE INDEX jobs_due_in_lane ON jobs (mode, lane, coalesce(leased_until, run_at));
CREATE INDEX jobs_leased ON jobs (lane, leased_until) WHERE leased_until IS NOT NULL;

-- A try was due by itself; now a job is.
INSERT INTO jobs (kind, subject, mode, run_at, tries, version)
SELECT 'resume_payment', attempts.id, sessions.mode, attempts.next_try_at, 0, 1
FROM attempts JOIN sessions ON sessions.id = attempts.session_id
WHERE attempts.state IN ('in_flight', 'action_required');

INSERT INTO jobs (kind, subject, mode, run_at, tries, version)
SELECT 'expire_session', id, mode, expires_at, 0, 1 FROM sessions WHERE phase NOT IN ('complete', 'expired');

DROP INDEX attempts_due;
ALTER TABLE attempts DROP COLUMN next_try_at;

CREATE TABLE new_orders (
    id              TEXT PRIMARY KEY,
    session_id      TEXT NOT NULL UNIQUE REFERENCES sessions (id),
    merchant_id     TEXT NOT NULL REFERENCES merchants (id),
    amount          INTEGER NOT NULL,
    currency        TEXT NOT NULL,
    -- Where the money is: reserved, taken or let go, and how much of it. JSON.
    funds           TEXT NOT NULL,
    gateway_payment TEXT NOT NULL,
    gateway_charge  TEXT,
    -- Brand, last four digits, expiry: all that may be known of a card. JSON.
    card            TEXT,
    paid_at         INTEGER NOT NULL
) STRICT;

INSERT INTO new_orders (id, session_id, merchant_id, amount, currency, funds, gateway_payment, card, paid_at)
SELECT id, session_id, merchant_id, amount, currency,
    json_object('state', 'captured', 'amount', json_object('minor', amount, 'currency', currency)),
    gateway_payment, card, paid_at
FROM orders ORDER BY rowid;

DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
CREATE INDEX orders_of_payment ON orders (gateway_payment);

CREATE TABLE operations (
    position        INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL UNIQUE,
    session_id      TEXT NOT NULL REFERENCES sessions (id),
    gateway_payment TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('capture', 'cancel', 'refund')),
    -- The kind once more, with all that the gateway is told. JSON.
    request         TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    state           TEXT NOT NULL CHECK (state IN ('in_flight', 'done', 'refused')),
    refusal         TEXT CHECK ((refusal IS NOT NULL) = (state = 'refused')),
    created_at      INTEGER NOT NULL,
    tries           INTEGER NOT NULL
) STRICT;

CREATE INDEX operations_of_session ON operations (session_id, position);
-- Taking money and letting it go exclude each other.
CREATE UNIQUE INDEX operations_in_flight ON operations (gateway_payment)
    WHERE state = 'in_flight' AND kind <> 'refund';

CREATE TABLE refunds (
    position        INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL UNIQUE,
    session_id      TEXT NOT NULL REFERENCES sessions (id),
    merchant_id     TEXT NOT NULL REFERENCES merchants (id),
    mode            TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    gateway_payment TEXT NOT NULL,
    amount          INTEGER NOT NULL CHECK (amount > 0),
    currency        TEXT NOT NULL,
    reason          TEXT NOT NULL,
    request_key     TEXT,
    metadata        TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('pending', 'succeeded', 'failed', 'canceled')),
    failure         TEXT CHECK ((failure IS NOT NULL) = (state = 'failed')),
    gateway_refund  TEXT,
    created_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX refunds_of_session ON refunds (session_id, position);
CREATE UNIQUE INDEX refunds_at_gateway ON refunds (mode, gateway_refund) WHERE gateway_refund IS NOT NULL;

CREATE TABLE notices (
    position      INTEGER PRIMARY KEY AUTOINCREMENT,
    id            TEXT NOT NULL UNIQUE,
    mode          TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    gateway_event TEXT NOT NULL,
    kind          TEXT NOT NULL,
    -- The payment or the refund that it is about, as the gateway calls it.
    object        TEXT NOT NULL,
    subject       TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('pending', 'applied', 'foreign')),
    received_at   INTEGER NOT NULL,
    UNIQUE (mode, gateway_event)
) STRICT;

CREATE INDEX notices_about ON notices (mode, kind, object);
CREATE UNIQUE INDEX notices_pending ON notices (mode, kind, object) WHERE state = 'pending';
CREATE INDEX notices_received ON notices (received_at);

CREATE TABLE new_events (
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT NOT NULL UNIQUE,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    mode        TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    kind        TEXT NOT NULL,
    session_id  TEXT NOT NULL REFERENCES sessions (id),
    -- What it is about, as it was then. JSON.
    subject     TEXT NOT NULL,
    created_at  INTEGER NOT NULL
) STRICT;

-- Until now events told of a session's end only, after which it never changed: as it is stored is as
-- it was then.
INSERT INTO new_events (position, id, merchant_id, mode, kind, session_id, subject, created_at)
SELECT events.position, events.id, events.merchant_id, events.mode, events.kind, events.session_id,
    json_object(
        'object', 'session',
        'session', json_object(
            'id', sessions.id,
            'merchant', sessions.merchant_id,
            'mode', sessions.mode,
            'phase', iif(
                events.kind = 'checkout.session.completed',
                json_object('complete', orders.id),
                json_quote('expired')
            ),
            'lines', json(sessions.lines),
            'amount', json_object('minor', sessions.amount, 'currency', sessions.currency),
            'capture', sessions.capture,
            'gateway_payment', sessions.gateway_payment,
            'success_url', sessions.success_url,
            'cancel_url', sessions.cancel_url,
            'client_reference_id', sessions.client_reference_id,
            'customer_email', sessions.customer_email,
            'locale', sessions.locale,
            'metadata', json(sessions.metadata),
            'created_at', strftime('%Y-%m-%dT%H:%M:%S', sessions.created_at / 1000, 'unixepoch')
                || format('.%03dZ', sessions.created_at % 1000),
            'expires_at', strftime('%Y-%m-%dT%H:%M:%S', sessions.expires_at / 1000, 'unixepoch')
                || format('.%03dZ', sessions.expires_at % 1000)
        ),
        'order', iif(
            events.kind = 'checkout.session.completed',
            json_object(
                'id', orders.id,
                'session', orders.session_id,
                'merchant', orders.merchant_id,
                'amount', json_object('minor', orders.amount, 'currency', orders.currency),
                'funds', json(orders.funds),
                'gateway_payment', orders.gateway_payment,
                'gateway_charge', orders.gateway_charge,
                'card', json(orders.card),
                'paid_at', strftime('%Y-%m-%dT%H:%M:%S', orders.paid_at / 1000, 'unixepoch')
                    || format('.%03dZ', orders.paid_at % 1000)
            ),
            NULL
        )
    ),
    events.created_at
FROM events
JOIN sessions ON sessions.id = events.session_id
LEFT JOIN orders ON orders.session_id = events.session_id
ORDER BY events.position;

DROP TABLE events;
ALTER TABLE new_events RENAME TO events;
CREATE INDEX events_of_session ON events (session_id, position);
CREATE INDEX events_of_merchant ON events (merchant_id, mode, position);

CREATE TABLE webhook_endpoints (
    position     INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT NOT NULL UNIQUE,
    merchant_id  TEXT NOT NULL REFERENCES merchants (id),
    mode         TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    url          TEXT NOT NULL,
    description  TEXT,
    -- The kinds of event that it wants, as JSON; all of them where there is nothing.
    events       TEXT,
    secrets      TEXT NOT NULL,
    enabled      INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    failures     INTEGER NOT NULL,
    paused_until INTEGER,
    created_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX webhook_endpoints_of_merchant ON webhook_endpoints (merchant_id, mode, position);

CREATE TABLE deliveries (
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT NOT NULL UNIQUE,
    event_id    TEXT NOT NULL REFERENCES events (id),
    endpoint_id TEXT NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
    state       TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
    tries       INTEGER NOT NULL,
    began_at    INTEGER NOT NULL,
    UNIQUE (event_id, endpoint_id)
) STRICT;

CREATE INDEX deliveries_to_endpoint ON deliveries (endpoint_id);

CREATE TABLE delivery_tries (
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    tried_at    INTEGER NOT NULL,
    -- In milliseconds.
    latency     INTEGER NOT NULL,
    -- HTTP's, where there was an answer.
    status      INTEGER,
    answer      TEXT NOT NULL
) STRICT;

CREATE INDEX delivery_tries_of_delivery ON delivery_tries (delivery_id, position);
CREATE INDEX delivery_tries_tried ON delivery_tries (tried_at);
