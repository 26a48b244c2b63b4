-- Products and prices, payment links, requests that are done once; and what keys and sessions have
-- besides. A program of before goes on working on this: what it does not know has a value by itself.

CREATE TABLE products (
    position      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    merchant_id   TEXT NOT NULL REFERENCES merchants (id),
    mode          TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    active        BOOLEAN NOT NULL,
    name          TEXT NOT NULL,
    description   TEXT,
    -- Addresses, as JSON.
    images        TEXT NOT NULL,
    unit_label    TEXT,
    url           TEXT,
    default_price TEXT,
    metadata      TEXT NOT NULL,
    created_at    BIGINT NOT NULL,
    updated_at    BIGINT NOT NULL
);

CREATE INDEX products_of_merchant ON products (merchant_id, mode, created_at, position);
-- Every session may bring products and prices of its own, which are never active.
CREATE INDEX products_active ON products (merchant_id, mode, created_at, position) WHERE active;
CREATE INDEX products_of_url ON products (url) WHERE url IS NOT NULL;

CREATE TABLE prices (
    position    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    mode        TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    active      BOOLEAN NOT NULL,
    product_id  TEXT NOT NULL REFERENCES products (id),
    amount      BIGINT NOT NULL CHECK (amount >= 0),
    currency    TEXT NOT NULL,
    nickname    TEXT,
    lookup_key  TEXT,
    metadata    TEXT NOT NULL,
    created_at  BIGINT NOT NULL
);

CREATE INDEX prices_of_merchant ON prices (merchant_id, mode, created_at, position);
CREATE INDEX prices_active ON prices (merchant_id, mode, created_at, position) WHERE active;
CREATE INDEX prices_of_product ON prices (product_id, created_at, position);
CREATE INDEX prices_of_lookup_key ON prices (lookup_key) WHERE lookup_key IS NOT NULL;
CREATE UNIQUE INDEX prices_by_lookup_key ON prices (merchant_id, mode, lookup_key)
    WHERE active AND lookup_key IS NOT NULL;

CREATE TABLE payment_links (
    position         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,
    merchant_id      TEXT NOT NULL REFERENCES merchants (id),
    mode             TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    active           BOOLEAN NOT NULL,
    -- Which prices, and how many of each, as JSON.
    lines            TEXT NOT NULL,
    currency         TEXT NOT NULL,
    capture          TEXT NOT NULL CHECK (capture IN ('automatic', 'manual')),
    -- What its sessions look like and ask for, as JSON.
    options          TEXT NOT NULL,
    success_url      TEXT,
    inactive_message TEXT,
    -- How many of its sessions may be paid.
    paid_limit       BIGINT,
    expires_at       BIGINT,
    metadata         TEXT NOT NULL,
    created_at       BIGINT NOT NULL
);

CREATE INDEX payment_links_of_merchant ON payment_links (merchant_id, mode, created_at, position);

CREATE TABLE requests (
    merchant_id   TEXT NOT NULL REFERENCES merchants (id),
    mode          TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    key           TEXT NOT NULL,
    fingerprint   BYTEA NOT NULL CHECK (length(fingerprint) = 32),
    -- The id of what it made or changed.
    made          TEXT,
    -- HTTP's.
    answer_status BIGINT,
    answer_body   TEXT CHECK ((answer_body IS NULL) = (answer_status IS NULL)),
    leased_until  BIGINT,
    -- Grows with everybody who takes it up, so that whoever lost it cannot end it.
    version       BIGINT NOT NULL,
    created_at    BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, mode, key)
);

CREATE INDEX requests_created ON requests (created_at);
CREATE INDEX requests_leased ON requests (mode) WHERE leased_until IS NOT NULL;

ALTER TABLE api_keys
    ADD COLUMN position         BIGINT GENERATED ALWAYS AS IDENTITY,
    -- What it may do, as JSON; NULL is everything.
    ADD COLUMN scopes           TEXT,
    -- From where it may be used, as JSON; from everywhere if that is empty.
    ADD COLUMN allowed_networks TEXT NOT NULL DEFAULT '[]',
    ADD COLUMN api_version      TEXT NOT NULL DEFAULT '2026-10-28.endive',
    ADD COLUMN expires_at       BIGINT,
    ADD COLUMN revoked_at       BIGINT,
    ADD COLUMN last_used_at     BIGINT;
CREATE INDEX api_keys_of_merchant ON api_keys (merchant_id, mode, created_at, position);

ALTER TABLE sessions
    ADD COLUMN position        BIGINT GENERATED ALWAYS AS IDENTITY,
    -- What the checkout looks like and asks for, and what the shopper answered, as JSON.
    ADD COLUMN options         TEXT NOT NULL DEFAULT '{}',
    ADD COLUMN collected       TEXT NOT NULL DEFAULT '{}',
    ADD COLUMN payment_link_id TEXT REFERENCES payment_links (id),
    ADD COLUMN recovered_from  TEXT REFERENCES sessions (id);

CREATE INDEX sessions_of_merchant ON sessions (merchant_id, mode, created_at, position);
CREATE INDEX sessions_of_link ON sessions (payment_link_id, created_at, position)
    WHERE payment_link_id IS NOT NULL;
CREATE INDEX sessions_of_link_in_phase ON sessions (payment_link_id, phase) WHERE payment_link_id IS NOT NULL;
CREATE INDEX sessions_recovered ON sessions (recovered_from, position) WHERE recovered_from IS NOT NULL;
CREATE INDEX sessions_of_email ON sessions (lower(customer_email COLLATE "C")) WHERE customer_email IS NOT NULL;

DROP INDEX events_of_merchant;
CREATE INDEX events_of_merchant ON events (merchant_id, mode, created_at, position);
CREATE INDEX refunds_of_merchant ON refunds (merchant_id, mode, created_at, position);
CREATE INDEX refunds_of_payment ON refunds (gateway_payment);

-- Every line has a price and a product. Those that have none get some that nobody can use again, named
-- after the line. JSONB takes no NUL, which was let into TEXT.
CREATE FUNCTION lines_of(lines TEXT) RETURNS TABLE (line JSONB, place BIGINT) LANGUAGE SQL IMMUTABLE AS $$
    SELECT jsonb_build_object('price', 'price_' || name, 'product', 'prod_' || name) || line, place
    FROM jsonb_array_elements(replace(lines, '\u0000', '\ufffd')::JSONB) WITH ORDINALITY AS each (line, place),
        substr(line ->> 'id', 4) AS name
$$;

CREATE FUNCTION lines_with_prices(lines TEXT) RETURNS JSONB LANGUAGE SQL IMMUTABLE AS $$
    SELECT jsonb_agg(line ORDER BY place) FROM lines_of(lines)
$$;

CREATE FUNCTION event_with_prices(subject TEXT) RETURNS TEXT LANGUAGE SQL IMMUTABLE AS $$
    SELECT jsonb_set(told, '{session,lines}', lines_with_prices(told #>> '{session,lines}'))::TEXT
    FROM (SELECT replace(subject, '\u0000', '\ufffd')::JSONB) AS as_jsonb (told)
$$;

CREATE FUNCTION add_prices_of(merchant TEXT, mode TEXT, lines TEXT, at BIGINT) RETURNS VOID LANGUAGE SQL AS $$
    INSERT INTO products (id, merchant_id, mode, active, name, description, images, metadata, created_at, updated_at)
    SELECT line ->> 'product', merchant, mode, FALSE, line ->> 'name', line ->> 'description', line ->> 'images',
        '{}', at, at
    FROM lines_of(lines) ORDER BY place
    ON CONFLICT DO NOTHING;

    INSERT INTO prices (id, merchant_id, mode, active, product_id, amount, currency, metadata, created_at)
    SELECT line ->> 'price', merchant, mode, FALSE, line ->> 'product', (line #>> '{unit_amount,minor}')::BIGINT,
        line #>> '{unit_amount,currency}', '{}', at
    FROM lines_of(lines) ORDER BY place
    ON CONFLICT DO NOTHING;
$$;

DO $$
    DECLARE one RECORD;
    BEGIN
        FOR one IN SELECT merchant_id, mode, lines, created_at FROM sessions ORDER BY created_at, position LOOP
            PERFORM add_prices_of(one.merchant_id, one.mode, one.lines, one.created_at);
        END LOOP;
    END
$$;
UPDATE sessions SET lines = lines_with_prices(lines)::TEXT;
UPDATE events SET subject = event_with_prices(subject) WHERE subject LIKE '{"object":"session",%';

-- While nodes are replaced one by one, those of before still write such lines: an id that a name comes
-- right after.
CREATE FUNCTION sessions_of_before() RETURNS TRIGGER LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM add_prices_of(NEW.merchant_id, NEW.mode, NEW.lines, NEW.created_at);
        NEW.lines := lines_with_prices(NEW.lines)::TEXT;
        RETURN NEW;
    END
$$;
CREATE TRIGGER sessions_of_before BEFORE INSERT ON sessions FOR EACH ROW
    WHEN (NEW.lines ~ '"id":"li_[0-9A-Za-z]{32}","name":')
    EXECUTE FUNCTION sessions_of_before();

CREATE FUNCTION events_of_before() RETURNS TRIGGER LANGUAGE plpgsql AS $$
    BEGIN
        NEW.subject := event_with_prices(NEW.subject);
        RETURN NEW;
    END
$$;
CREATE TRIGGER events_of_before BEFORE INSERT ON events FOR EACH ROW
    WHEN (NEW.subject LIKE '{"object":"session",%' AND NEW.subject ~ '"id":"li_[0-9A-Za-z]{32}","name":')
    EXECUTE FUNCTION events_of_before();
