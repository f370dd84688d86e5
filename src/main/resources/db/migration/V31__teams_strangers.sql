-- Until when somebody is known who has not joined; nothing for whoever was seen to have. Of those who are known already it
-- is looked up at once.
ALTER TABLE teams_person ADD COLUMN known_until timestamptz DEFAULT '2000-01-01T00:00:00Z';
ALTER TABLE teams_person ALTER COLUMN known_until DROP DEFAULT;

CREATE INDEX teams_person_known_until ON teams_person (known_until) WHERE known_until IS NOT NULL;

-- Who left is told by the id that the bot alone has for them, and what became of a team's channels by the team.
CREATE INDEX teams_person_account ON teams_person (tenant, account);

CREATE INDEX teams_channel_team ON teams_channel (tenant, team);
