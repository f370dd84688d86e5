-- What was published of teams: words and bands, no person and no count. A week is an ISO week, by its Monday.
CREATE TABLE team_publication (
	team uuid NOT NULL REFERENCES team ON DELETE CASCADE,
	workspace uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
	first_week date NOT NULL CHECK (extract(isodow FROM first_week) = 1),
	weeks int NOT NULL CHECK (weeks BETWEEN 1 AND 4),
	published_at timestamptz NOT NULL,
	content jsonb NOT NULL,
	-- the number of the text for the team to talk about
	question int NOT NULL CHECK (question > 0),
	PRIMARY KEY (team, first_week)
);

-- It is never changed, and goes with the whole workspace alone. Each week is in one publication at most.
CREATE FUNCTION team_publication_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT FROM team_publication
			WHERE team = NEW.team AND first_week + 7 * weeks > NEW.first_week) THEN
		RETURN NEW;
	END IF;
	IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM workspace WHERE id = OLD.workspace) THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'what was published of a team stands' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER team_publication_stands BEFORE INSERT OR UPDATE OR DELETE ON team_publication
	FOR EACH ROW EXECUTE FUNCTION team_publication_stands();

CREATE TRIGGER team_publication_stays BEFORE TRUNCATE ON team_publication
	FOR EACH STATEMENT EXECUTE FUNCTION team_publication_stands();

-- How far a team's summaries are: the first week that is neither published nor dropped, and how many weeks from it on
-- were found to have too few people and wait for the next.
CREATE TABLE team_progress (
	team uuid PRIMARY KEY REFERENCES team ON DELETE CASCADE,
	first_week date NOT NULL CHECK (extract(isodow FROM first_week) = 1),
	waiting int NOT NULL DEFAULT 0 CHECK (waiting BETWEEN 0 AND 3)
);
