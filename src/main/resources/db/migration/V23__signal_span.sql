-- Counts that were noted with a week are not those of its Monday, so that deleting one leaves the other.
ALTER TABLE signal ADD COLUMN span text NOT NULL DEFAULT 'day' CHECK (span IN ('day', 'week'));
ALTER TABLE signal ALTER COLUMN span DROP DEFAULT;

UPDATE signal s SET span = 'week'
WHERE EXISTS (SELECT FROM check_in c
        WHERE c.member_id = s.member_id AND c.day = s.day AND c.span = 'week' AND c.state = 'answered')
    AND NOT EXISTS (SELECT FROM check_in c
        WHERE c.member_id = s.member_id AND c.day = s.day AND c.span = 'day' AND c.state = 'answered');

ALTER TABLE signal DROP CONSTRAINT signal_pkey, ADD PRIMARY KEY (member_id, day, span, network);
