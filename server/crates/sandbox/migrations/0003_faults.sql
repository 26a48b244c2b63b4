-- Deliveries that a fault holds back or spoils.

-- What a held delivery waits for: an answer that is on its way, or the rest of its payment's events. It has
-- no due time until then.
ALTER TABLE deliveries ADD COLUMN held_for TEXT;

-- 1: the first try is signed with a wrong secret.
ALTER TABLE deliveries ADD COLUMN forged INTEGER NOT NULL DEFAULT 0 CHECK (forged IN (0, 1));

CREATE INDEX deliveries_held ON deliveries (held_for) WHERE held_for IS NOT NULL;
