-- Shoppers who need more time get it, and the page's numbers are counted.

-- Defaults are what columns need that are added to rows; every new row brings its own.
ALTER TABLE merchants ADD COLUMN more_time INTEGER NOT NULL DEFAULT 1 CHECK (more_time IN (0, 1));
ALTER TABLE sessions ADD COLUMN extensions INTEGER NOT NULL DEFAULT 0 CHECK (extensions >= 0);

-- Counters of the shoppers' page, by day. Nothing in them is of one shopper or of one session.
CREATE TABLE page_counts (
    mode   TEXT NOT NULL CHECK (mode IN ('test', 'live')),
    -- In UTC, as YYYY-MM-DD.
    day    TEXT NOT NULL,
    device TEXT NOT NULL,
    name   TEXT NOT NULL,
    bucket TEXT NOT NULL,
    count  INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (mode, day, device, name, bucket)
) STRICT, WITHOUT ROWID;
