-- whether a member gets their week, on which ISO weekday and when; without a time half an hour after they are asked
ALTER TABLE member
	ADD COLUMN week_wanted boolean NOT NULL DEFAULT true,
	ADD COLUMN week_on int NOT NULL DEFAULT 5 CHECK (week_on BETWEEN 1 AND 7),
	ADD COLUMN week_at time;

-- whoever is asked already: the time of their next question is when their own is worked out
INSERT INTO due (kind, subject, at)
SELECT 'week', subject, at FROM due WHERE kind = 'ask'
ON CONFLICT DO NOTHING;
