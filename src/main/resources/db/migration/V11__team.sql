-- Channels whose members agreed to be summarised together, and who they are. A week is an ISO week, by its Monday, in
-- the team's zone.
CREATE TABLE team (
	id uuid PRIMARY KEY,
	workspace uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
	channel text NOT NULL,
	-- what people called the channel when it was last looked at
	name text NOT NULL,
	zone text NOT NULL,
	language text NOT NULL,
	-- an ISO weekday
	published_on int NOT NULL DEFAULT 2 CHECK (published_on BETWEEN 1 AND 7),
	published_at time NOT NULL DEFAULT '09:30',
	open boolean NOT NULL DEFAULT true,
	UNIQUE (workspace, channel)
);

-- How many people at least have to have answered, and from which week on; of several rows the greatest holds. It is
-- raised by one more row, and by nothing else.
CREATE TABLE team_minimum (
	team uuid NOT NULL REFERENCES team ON DELETE CASCADE,
	minimum int NOT NULL CHECK (minimum >= 5),
	from_week date NOT NULL CHECK (extract(isodow FROM from_week) = 1),
	PRIMARY KEY (team, minimum)
);

CREATE FUNCTION team_minimum_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT FROM team_minimum WHERE team = NEW.team AND minimum > NEW.minimum) THEN
		RETURN NEW;
	END IF;
	IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM team WHERE id = OLD.team) THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'the minimum of a team is never lowered' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER team_minimum_stands BEFORE INSERT OR UPDATE OR DELETE ON team_minimum
	FOR EACH ROW EXECUTE FUNCTION team_minimum_stands();

-- From which week on a member counts in a team, and the first week in which they count in another one. Whoever leaves
-- has no row: they count in no week that is still to be published.
CREATE TABLE team_member (
	member_id uuid NOT NULL REFERENCES member ON DELETE CASCADE,
	team uuid NOT NULL REFERENCES team ON DELETE CASCADE,
	from_week date NOT NULL CHECK (extract(isodow FROM from_week) = 1),
	until_week date CHECK (extract(isodow FROM until_week) = 1 AND until_week > from_week),
	PRIMARY KEY (member_id, team, from_week)
);

-- one team for each member
CREATE UNIQUE INDEX team_member_one ON team_member (member_id) WHERE until_week IS NULL;

CREATE INDEX team_member_team ON team_member (team);
