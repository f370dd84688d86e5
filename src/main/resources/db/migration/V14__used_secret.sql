-- Secrets that work once are signed, and stand here only when they were used: asking for many fills nothing.
-- Whoever is on the way to Slack to install the bot begins again: that lasts ten minutes.
DROP TABLE one_time_secret;

-- A hash, until the secret is over anyway.
CREATE TABLE used_secret (
    secret     bytea       PRIMARY KEY,
    expires_at timestamptz NOT NULL
);

CREATE INDEX used_secret_expires_at ON used_secret (expires_at);

-- Who installed the bot and never joined is nobody's business; who was greeted is not kept any more.
DELETE FROM posted USING lane
WHERE lane.id = posted.lane AND posted.topic = 'welcome' AND NOT EXISTS (
    SELECT FROM member m JOIN workspace w ON w.id = m.workspace
    WHERE w.platform = lane.platform AND w.ref = lane.workspace AND m.person = posted.recipient);
