-- Which gateway charges a session's card, and what shoppers dispute with their banks. Until now there was
-- one gateway and nobody wrote down its name: it was `stripe` in live mode and `sandbox` in test mode.

-- A default is what a column needs that is added to rows; every new row brings its own.
ALTER TABLE merchants ADD COLUMN gateway TEXT NOT NULL DEFAULT 'sandbox';

ALTER TABLE sessions ADD COLUMN gateway TEXT NOT NULL DEFAULT 'sandbox';
UPDATE sessions SET gateway = 'stripe' WHERE mode = 'live';

CREATE TABLE new_notices (
    position      INTEGER PRIMARY KEY AUTOINCREMENT,
    id            TEXT NOT NULL UNIQUE,
    mode          TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    gateway       TEXT NOT NULL,
    gateway_event TEXT NOT NULL,
    kind          TEXT NOT NULL,
    -- The payment, the refund or the dispute that it is about, as the gateway calls it.
    object        TEXT NOT NULL,
    subject       TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('pending', 'applied', 'foreign')),
    received_at   INTEGER NOT NULL,
    UNIQUE (mode, gateway, gateway_event)
) STRICT;

INSERT INTO new_notices (position, id, mode, gateway, gateway_event, kind, object, subject, state, received_at)
SELECT position, id, mode, iif(mode = 'live', 'stripe', 'sandbox'), gateway_event, kind, object, subject, state,
    received_at
FROM notices ORDER BY position;

DROP TABLE notices;
ALTER TABLE new_notices RENAME TO notices;
CREATE INDEX notices_about ON notices (mode, gateway, kind, object);
CREATE UNIQUE INDEX notices_pending ON notices (mode, gateway, kind, object) WHERE state = 'pending';
CREATE INDEX notices_received ON notices (received_at);

CREATE TABLE disputes (
    position        INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The gateway's name for it.
    id              TEXT NOT NULL,
    session_id      TEXT NOT NULL REFERENCES sessions (id),
    merchant_id     TEXT NOT NULL REFERENCES merchants (id),
    mode            TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    gateway_payment TEXT NOT NULL,
    gateway_charge  TEXT,
    amount          INTEGER NOT NULL CHECK (amount >= 0),
    currency        TEXT NOT NULL,
    reason          TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (
        status IN ('warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response',
            'under_review', 'won', 'lost', 'prevented')
    ),
    evidence_due_by INTEGER,
    funds_withdrawn INTEGER NOT NULL CHECK (funds_withdrawn IN (0, 1)),
    created_at      INTEGER NOT NULL,
    UNIQUE (mode, id)
) STRICT;

CREATE INDEX disputes_of_session ON disputes (session_id, position);
CREATE INDEX disputes_of_merchant ON disputes (merchant_id, mode, created_at, position);
CREATE INDEX disputes_of_payment ON disputes (gateway_payment);
CREATE INDEX disputes_of_charge ON disputes (gateway_charge) WHERE gateway_charge IS NOT NULL;

CREATE TABLE fraud_warnings (
    position        INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The gateway's name for it.
    id              TEXT NOT NULL,
    session_id      TEXT NOT NULL REFERENCES sessions (id),
    merchant_id     TEXT NOT NULL REFERENCES merchants (id),
    mode            TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    gateway_payment TEXT NOT NULL,
    gateway_charge  TEXT,
    fraud_type      TEXT NOT NULL,
    actionable      INTEGER NOT NULL CHECK (actionable IN (0, 1)),
    created_at      INTEGER NOT NULL,
    UNIQUE (mode, id)
) STRICT;

CREATE INDEX fraud_warnings_of_session ON fraud_warnings (session_id, position);
CREATE INDEX fraud_warnings_of_merchant ON fraud_warnings (merchant_id, mode, created_at, position);
CREATE INDEX fraud_warnings_of_payment ON fraud_warnings (gateway_payment);
CREATE INDEX fraud_warnings_of_charge ON fraud_warnings (gateway_charge) WHERE gateway_charge IS NOT NULL;
