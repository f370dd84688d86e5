-- A correction is taken back before what it corrected: how it stood then, if it was corrected since it was told.
ALTER TABLE last_told ADD COLUMN corrected jsonb;
-- It was moved to another day or week, which is what is corrected next.
ALTER TABLE last_told ADD COLUMN moved boolean NOT NULL DEFAULT false;
