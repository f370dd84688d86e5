-- when a question was shown last, by itself or because somebody asked for it; the newest copy of it has that number
ALTER TABLE check_in ADD COLUMN shown_at timestamptz;
ALTER TABLE check_in ADD COLUMN copies integer NOT NULL DEFAULT 0;
UPDATE check_in SET shown_at = asked_at, copies = snoozes WHERE step <> 'done';
ALTER TABLE check_in DROP CONSTRAINT check_in_state_check;
ALTER TABLE check_in ADD CONSTRAINT check_in_state_check
    CHECK (state IN ('due', 'asked', 'answered', 'skipped', 'deleted', 'expired'));
-- whether the bot went over from daily to weekly questions by itself
ALTER TABLE silence ADD COLUMN was_daily boolean NOT NULL DEFAULT false;
