-- Which gateway charges a session's card, and what shoppers dispute with their banks. Until now there was
-- one gateway and nobody wrote down its name: it was `stripe` in live mode and `sandbox` in test mode.

-- The defaults are for what is there. Every new row brings its own, or the statement fails.
ALTER TABLE merchants ADD COLUMN gateway TEXT NOT NULL DEFAULT 'sandbox';
ALTER TABLE merchants ALTER COLUMN gateway DROP DEFAULT;

ALTER TABLE sessions ADD COLUMN gateway TEXT NOT NULL DEFAULT 'sandbox';
ALTER TABLE sessions ALTER COLUMN gateway DROP DEFAULT;
UPDATE sessions SET gateway = 'stripe' WHERE mode = 'live';

ALTER TABLE notices ADD COLUMN gateway TEXT NOT NULL DEFAULT 'sandbox';
ALTER TABLE notices ALTER COLUMN gateway DROP DEFAULT;
UPDATE notices SET gateway = 'stripe' WHERE mode = 'live';

ALTER TABLE notices
    DROP CONSTRAINT notices_mode_gateway_event_key,
    ADD UNIQUE (mode, gateway, gateway_event);
DROP INDEX notices_pending;
CREATE UNIQUE INDEX notices_pending ON notices (mode, gateway, kind, object) WHERE state = 'pending';
DROP INDEX notices_about;
CREATE INDEX notices_about ON notices (mode, gateway, kind, object);

-- While nodes are replaced one by one, those of before still write rows without a gateway.
CREATE FUNCTION gateway_of_before() RETURNS TRIGGER LANGUAGE plpgsql AS $$
    BEGIN
        NEW.gateway := 'sandbox';
        -- A merchant is of both modes.
        IF TG_TABLE_NAME <> 'merchants' THEN
            IF NEW.mode = 'live' THEN
                NEW.gateway := 'stripe';
            END IF;
        END IF;
        RETURN NEW;
    END
$$;
CREATE TRIGGER gateway_of_before BEFORE INSERT ON merchants FOR EACH ROW
    WHEN (NEW.gateway IS NULL) EXECUTE FUNCTION gateway_of_before();
CREATE TRIGGER gateway_of_before BEFORE INSERT ON sessions FOR EACH ROW
    WHEN (NEW.gateway IS NULL) EXECUTE FUNCTION gateway_of_before();
CREATE TRIGGER gateway_of_before BEFORE INSERT ON notices FOR EACH ROW
    WHEN (NEW.gateway IS NULL) EXECUTE FUNCTION gateway_of_before();

CREATE TABLE disputes (
    position        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- The gateway's name for it.
    id              TEXT NOT NULL,
    session_id      TEXT NOT NULL REFERENCES sessions (id),
    merchant_id     TEXT NOT NULL REFERENCES merchants (id),
    mode            TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    gateway_payment TEXT NOT NULL,
    gateway_charge  TEXT,
    amount          BIGINT NOT NULL CHECK (amount >= 0),
    currency        TEXT NOT NULL,
    reason          TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (
        status IN ('warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response',
            'under_review', 'won', 'lost', 'prevented')
    ),
    evidence_due_by BIGINT,
    funds_withdrawn BOOLEAN NOT NULL,
    created_at      BIGINT NOT NULL,
    UNIQUE (mode, id)
);

CREATE INDEX disputes_of_session ON disputes (session_id, position);
CREATE INDEX disputes_of_merchant ON disputes (merchant_id, mode, created_at, position);
CREATE INDEX disputes_of_payment ON disputes (gateway_payment);
CREATE INDEX disputes_of_charge ON disputes (gateway_charge) WHERE gateway_charge IS NOT NULL;

CREATE TABLE fraud_warnings (
    position        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- The gateway's name for it.
    id              TEXT NOT NULL,
    session_id      TEXT NOT NULL REFERENCES sessions (id),
    merchant_id     TEXT NOT NULL REFERENCES merchants (id),
    mode            TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    gateway_payment TEXT NOT NULL,
    gateway_charge  TEXT,
    fraud_type      TEXT NOT NULL,
    actionable      BOOLEAN NOT NULL,
    created_at      BIGINT NOT NULL,
    UNIQUE (mode, id)
);

CREATE INDEX fraud_warnings_of_session ON fraud_warnings (session_id, position);
CREATE INDEX fraud_warnings_of_merchant ON fraud_warnings (merchant_id, mode, created_at, position);
CREATE INDEX fraud_warnings_of_payment ON fraud_warnings (gateway_payment);
CREATE INDEX fraud_warnings_of_charge ON fraud_warnings (gateway_charge) WHERE gateway_charge IS NOT NULL;
