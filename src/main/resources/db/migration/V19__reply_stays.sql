-- Set only within the transaction that forgets somebody: their last word stays.
ALTER TABLE reply ADD COLUMN stays boolean NOT NULL DEFAULT false;
