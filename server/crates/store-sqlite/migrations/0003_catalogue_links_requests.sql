-- Products and prices, payment links, requests that are done once; and what keys and sessions have
-- besides. Sessions and keys get a place in the order in which they were added, as the others have one.

CREATE TABLE products (
    position      INTEGER PRIMARY KEY AUTOINCREMENT,
    id            TEXT NOT NULL UNIQUE,
    merchant_id   TEXT NOT NULL REFERENCES merchants (id),
    mode          TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    active        INTEGER NOT NULL CHECK (active IN (0, 1)),
    name          TEXT NOT NULL,
    description   TEXT,
    -- Addresses. JSON.
    images        TEXT NOT NULL,
    unit_label    TEXT,
    url           TEXT,
    default_price TEXT,
    metadata      TEXT NOT NULL,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX products_of_merchant ON products (merchant_id, mode, created_at, position);
-- Every session may bring products and prices of its own, which are never active.
CREATE INDEX products_active ON products (merchant_id, mode, created_at, position) WHERE active = 1;
CREATE INDEX products_of_url ON products (url) WHERE url IS NOT NULL;

CREATE TABLE prices (
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT NOT NULL UNIQUE,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    mode        TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    active      INTEGER NOT NULL CHECK (active IN (0, 1)),
    product_id  TEXT NOT NULL REFERENCES products (id),
    amount      INTEGER NOT NULL CHECK (amount >= 0),
    currency    TEXT NOT NULL,
    nickname    TEXT,
    lookup_key  TEXT,
    metadata    TEXT NOT NULL,
    created_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX prices_of_merchant ON prices (merchant_id, mode, created_at, position);
CREATE INDEX prices_active ON prices (merchant_id, mode, created_at, position) WHERE active = 1;
CREATE INDEX prices_of_product ON prices (product_id, created_at, position);
CREATE INDEX prices_of_lookup_key ON prices (lookup_key) WHERE lookup_key IS NOT NULL;
CREATE UNIQUE INDEX prices_by_lookup_key ON prices (merchant_id, mode, lookup_key)
    WHERE active = 1 AND lookup_key IS NOT NULL;

CREATE TABLE payment_links (
    position         INTEGER PRIMARY KEY AUTOINCREMENT,
    id               TEXT NOT NULL UNIQUE,
    merchant_id      TEXT NOT NULL REFERENCES merchants (id),
    mode             TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    active           INTEGER NOT NULL CHECK (active IN (0, 1)),
    -- Which prices, and how many of each. JSON.
    lines            TEXT NOT NULL,
    currency         TEXT NOT NULL,
    capture          TEXT NOT NULL CHECK (capture IN ('automatic', 'manual')),
    -- What its sessions look like and ask for. JSON.
    options          TEXT NOT NULL,
    success_url      TEXT,
    inactive_message TEXT,
    -- How many of its sessions may be paid.
    paid_limit       INTEGER,
    expires_at       INTEGER,
    metadata         TEXT NOT NULL,
    created_at       INTEGER NOT NULL
) STRICT;

CREATE INDEX payment_links_of_merchant ON payment_links (merchant_id, mode, created_at, position);

CREATE TABLE requests (
    merchant_id   TEXT NOT NULL REFERENCES merchants (id),
    mode          TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    key           TEXT NOT NULL,
    fingerprint   BLOB NOT NULL CHECK (length(fingerprint) = 32),
    -- The id of what it made or changed.
    made          TEXT,
    -- HTTP's.
    answer_status INTEGER,
    answer_body   TEXT CHECK ((answer_body IS NULL) = (answer_status IS NULL)),
    leased_until  INTEGER,
    -- Grows with everybody who takes it up, so that whoever lost it cannot end it.
    version       INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, mode, key)
) STRICT;

CREATE INDEX requests_created ON requests (created_at);
CREATE INDEX requests_leased ON requests (mode) WHERE leased_until IS NOT NULL;

CREATE TABLE new_api_keys (
    position         INTEGER PRIMARY KEY AUTOINCREMENT,
    id               TEXT NOT NULL UNIQUE,
    merchant_id      TEXT NOT NULL REFERENCES merchants (id),
    mode             TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    name             TEXT NOT NULL,
    digest           BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    -- What it may do, as JSON; everything where there is nothing.
    scopes           TEXT,
    -- From where it may be used, as JSON; from everywhere if that is empty.
    allowed_networks TEXT NOT NULL,
    api_version      TEXT NOT NULL,
    expires_at       INTEGER,
    revoked_at       INTEGER,
    last_used_at     INTEGER,
    created_at       INTEGER NOT NULL
) STRICT;

INSERT INTO new_api_keys (id, merchant_id, mode, name, digest, allowed_networks, api_version, created_at)
SELECT id, merchant_id, mode, name, digest, '[]', '2026-10-28.endive', created_at
FROM api_keys ORDER BY created_at, rowid;

DROP TABLE api_keys;
ALTER TABLE new_api_keys RENAME TO api_keys;
CREATE INDEX api_keys_of_merchant ON api_keys (merchant_id, mode, created_at, position);

-- Every line has a price and a product. Those of before get some that nobody can use again, named after
-- the line.
UPDATE sessions SET lines = (
    SELECT json_group_array(
        json_set(
            line.value,
            '$.price', 'price_' || substr(line.value ->> '$.id', 4),
            '$.product', 'prod_' || substr(line.value ->> '$.id', 4)
        )
        ORDER BY line.key
    )
    FROM json_each(sessions.lines) AS line
);

UPDATE events SET subject = json_set(subject, '$.session.lines', json((
    SELECT json_group_array(
        json_set(
            line.value,
            '$.price', 'price_' || substr(line.value ->> '$.id', 4),
            '$.product', 'prod_' || substr(line.value ->> '$.id', 4)
        )
        ORDER BY line.key
    )
    FROM json_each(events.subject, '$.session.lines') AS line
)))
WHERE subject ->> '$.object' = 'session';

INSERT INTO products (id, merchant_id, mode, active, name, description, images, metadata, created_at, updated_at)
SELECT line.value ->> '$.product', sessions.merchant_id, sessions.mode, 0, line.value ->> '$.name',
    line.value ->> '$.description', line.value -> '$.images', '{}', sessions.created_at, sessions.created_at
FROM sessions, json_each(sessions.lines) AS line
ORDER BY sessions.created_at, sessions.rowid, line.key;

INSERT INTO prices (id, merchant_id, mode, active, product_id, amount, currency, metadata, created_at)
SELECT line.value ->> '$.price', sessions.merchant_id, sessions.mode, 0, line.value ->> '$.product',
    line.value ->> '$.unit_amount.minor', line.value ->> '$.unit_amount.currency', '{}', sessions.created_at
FROM sessions, json_each(sessions.lines) AS line
ORDER BY sessions.created_at, sessions.rowid, line.key;

CREATE TABLE new_sessions (
    position            INTEGER PRIMARY KEY AUTOINCREMENT,
    id                  TEXT NOT NULL UNIQUE,
    merchant_id         TEXT NOT NULL REFERENCES merchants (id),
    mode                TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    phase               TEXT NOT NULL CHECK (phase IN ('open', 'confirming', 'authenticating', 'complete', 'expired')),
    -- The try that is under way, and the order that was paid: as the phase has it.
    attempt_id          TEXT CHECK ((attempt_id IS NOT NULL) = (phase IN ('confirming', 'authenticating'))),
    order_id            TEXT CHECK ((order_id IS NOT NULL) = (phase = 'complete')),
    lines               TEXT NOT NULL,
    amount              INTEGER NOT NULL CHECK (amount > 0),
    currency            TEXT NOT NULL,
    capture             TEXT NOT NULL CHECK (capture IN ('automatic', 'manual')),
    gateway_payment     TEXT,
    success_url         TEXT,
    cancel_url          TEXT,
    client_reference_id TEXT,
    customer_email      TEXT,
    locale              TEXT,
    metadata            TEXT NOT NULL,
    -- What the checkout looks like and asks for, and what the shopper answered. JSON.
    options             TEXT NOT NULL,
    collected           TEXT NOT NULL,
    payment_link_id     TEXT REFERENCES payment_links (id),
    recovered_from      TEXT REFERENCES sessions (id),
    created_at          INTEGER NOT NULL,
    expires_at          INTEGER NOT NULL
) STRICT;

INSERT INTO new_sessions (id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency, capture,
    gateway_payment, success_url, cancel_url, client_reference_id, customer_email, locale, metadata, options,
    collected, created_at, expires_at)
SELECT id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency, capture, gateway_payment,
    success_url, cancel_url, client_reference_id, customer_email, locale, metadata, '{}', '{}', created_at,
    expires_at
FROM sessions ORDER BY created_at, rowid;

DROP TABLE sessions;
ALTER TABLE new_sessions RENAME TO sessions;
CREATE INDEX sessions_of_merchant ON sessions (merchant_id, mode, created_at, position);
CREATE INDEX sessions_of_payment ON sessions (gateway_payment) WHERE gateway_payment IS NOT NULL;
CREATE INDEX sessions_of_link ON sessions (payment_link_id, created_at, position)
    WHERE payment_link_id IS NOT NULL;
CREATE INDEX sessions_of_link_in_phase ON sessions (payment_link_id, phase) WHERE payment_link_id IS NOT NULL;
CREATE INDEX sessions_recovered ON sessions (recovered_from, position) WHERE recovered_from IS NOT NULL;
CREATE INDEX sessions_of_email ON sessions (lower(customer_email)) WHERE customer_email IS NOT NULL;

DROP INDEX events_of_merchant;
CREATE INDEX events_of_merchant ON events (merchant_id, mode, created_at, position);
CREATE INDEX refunds_of_merchant ON refunds (merchant_id, mode, created_at, position);
CREATE INDEX refunds_of_payment ON refunds (gateway_payment);
