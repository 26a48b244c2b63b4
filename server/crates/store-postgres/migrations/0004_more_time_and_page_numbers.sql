-- Shoppers who need more time get it, and the page's numbers are counted.

-- The defaults stay: while nodes are replaced one by one, those of before write rows without these columns,
-- and what they mean by that is just this. They also leave alone what this program writes into them.
ALTER TABLE merchants ADD COLUMN more_time BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE sessions ADD COLUMN extensions BIGINT NOT NULL DEFAULT 0 CHECK (extensions >= 0);

-- Counters of the shoppers' page, by day. Nothing in them is of one shopper or of one session.
CREATE TABLE page_counts (
    mode   TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    -- In UTC, as YYYY-MM-DD.
    day    TEXT NOT NULL,
    device TEXT NOT NULL,
    name   TEXT NOT NULL,
    bucket TEXT NOT NULL,
    count  BIGINT NOT NULL CHECK (count >= 0),
    PRIMARY KEY (mode, day, device, name, bucket)
);
