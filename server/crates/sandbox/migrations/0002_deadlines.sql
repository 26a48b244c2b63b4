-- What happens by itself at some later time: refunds settle, reservations and challenges run out.

CREATE TABLE deadlines (
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,           -- the object that it happens to
    due     INTEGER NOT NULL,        -- Unix milliseconds
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX deadlines_due ON deadlines (due);

INSERT INTO deadlines (kind, subject, due)
SELECT CASE outcome WHEN 'failed' THEN 'refund_fails' ELSE 'refund_succeeds' END, refund, due FROM settlements;

DROP TABLE settlements;

-- What was begun before there were deadlines: an hour for a challenge, seven days for a reservation.
INSERT INTO deadlines (kind, subject, due)
SELECT 'challenge_expires', id, (created + 3600) * 1000 FROM objects
WHERE kind = 'challenge' AND json_extract(body, '$.state') = 'open';

INSERT INTO deadlines (kind, subject, due)
SELECT 'authorization_expires', id, (created + 604800) * 1000 FROM objects
WHERE kind = 'payment_intent' AND json_extract(body, '$.status') = 'requires_capture';
