-- When it is looked at next who left a team's channel while nobody listened. Nothing here is about people.
ALTER TABLE team ADD COLUMN look_at timestamptz NOT NULL DEFAULT '-infinity';
