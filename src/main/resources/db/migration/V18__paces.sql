-- A platform limits each kind of call by itself: so each has a time of its own before which the lane makes none.
ALTER TABLE lane RENAME COLUMN next_at TO post_at;
ALTER TABLE lane ADD COLUMN update_at timestamptz NOT NULL DEFAULT '-infinity';
ALTER TABLE lane ADD COLUMN delete_at timestamptz NOT NULL DEFAULT '-infinity';

-- Until when somebody brings a change, in the lane or past it by the press that it answers; it may not be sent before.
ALTER TABLE push ADD COLUMN held_until timestamptz NOT NULL DEFAULT '-infinity';
