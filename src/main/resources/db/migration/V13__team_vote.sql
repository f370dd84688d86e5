-- A team's votes on what to do with some networks. Nobody is named who opened one. A week is that of its Monday, in the
-- team's zone: those who count in the team in it are those who vote.
CREATE TABLE team_vote (
	id uuid PRIMARY KEY,
	team uuid NOT NULL REFERENCES team ON DELETE CASCADE,
	week date NOT NULL CHECK (extract(isodow FROM week) = 1),
	-- by key and by the name that they had, in the order in which they are shown
	networks text[] NOT NULL CHECK (cardinality(networks) BETWEEN 1 AND 8),
	names text[] NOT NULL CHECK (cardinality(names) = cardinality(networks)),
	-- how many people at least have to vote; it stays as it was told when the vote was opened
	minimum int NOT NULL CHECK (minimum >= 5),
	opened_at timestamptz NOT NULL,
	closes_at timestamptz NOT NULL CHECK (closes_at > opened_at),
	open boolean NOT NULL DEFAULT true,
	UNIQUE (id, team, open)
);

-- one open vote for each team
CREATE UNIQUE INDEX team_vote_open ON team_vote (team) WHERE open;

CREATE INDEX team_vote_latest ON team_vote (team, opened_at);

-- What members answered, while the vote is open and for as long as they are in the team: whoever leaves takes it along,
-- and no vote is closed while there is any.
CREATE TABLE team_ballot (
	vote uuid NOT NULL,
	team uuid NOT NULL,
	open boolean NOT NULL DEFAULT true CHECK (open),
	member_id uuid NOT NULL,
	from_week date NOT NULL,
	network text NOT NULL,
	choice text NOT NULL CHECK (choice IN ('stay', 'trim', 'leave')),
	PRIMARY KEY (vote, member_id, network),
	FOREIGN KEY (vote, team, open) REFERENCES team_vote (id, team, open) ON DELETE CASCADE,
	FOREIGN KEY (member_id, team, from_week) REFERENCES team_member ON DELETE CASCADE
);

CREATE INDEX team_ballot_member ON team_ballot (member_id, team, from_week);

-- What a vote came to, as it was published: one word for each network, no count and no person. It stands until the
-- workspace is deleted.
CREATE TABLE team_consensus (
	vote uuid PRIMARY KEY REFERENCES team_vote ON DELETE CASCADE,
	workspace uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
	names text[] NOT NULL,
	majorities text[] NOT NULL CHECK (cardinality(majorities) = cardinality(names)
		AND majorities <@ ARRAY['too_few', 'none', 'stay', 'trim', 'leave']),
	published_at timestamptz NOT NULL
);

CREATE FUNCTION team_consensus_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM workspace WHERE id = OLD.workspace) THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'what was published is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER team_consensus_stands BEFORE UPDATE OR DELETE ON team_consensus
	FOR EACH ROW EXECUTE FUNCTION team_consensus_stands();
