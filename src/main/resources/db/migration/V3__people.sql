-- workspaces and their members; people are known by the ids of their chat platform, never by name

CREATE TABLE workspace (
	id uuid PRIMARY KEY,
	platform text NOT NULL,
	ref text NOT NULL,
	retention_months int NOT NULL DEFAULT 24 CHECK (retention_months BETWEEN 1 AND 120),
	zone text NOT NULL DEFAULT 'UTC',
	language text NOT NULL DEFAULT 'en',
	holidays text,
	paused boolean NOT NULL DEFAULT false,
	welcomed boolean NOT NULL DEFAULT false,
	gone_at timestamptz,
	UNIQUE (platform, ref)
);

-- a network that was removed keeps its name for the entries that speak of it
CREATE TABLE workspace_network (
	workspace uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
	key text NOT NULL,
	name text NOT NULL,
	removed boolean NOT NULL DEFAULT false,
	PRIMARY KEY (workspace, key)
);

-- asked_on: ISO weekdays; networks: keys, the main one first
CREATE TABLE member (
	id uuid PRIMARY KEY,
	workspace uuid NOT NULL REFERENCES workspace,
	person text NOT NULL,
	asked_on int[] NOT NULL,
	asked_at time NOT NULL,
	zone text NOT NULL,
	zone_by_hand boolean NOT NULL DEFAULT false,
	language text NOT NULL,
	language_by_hand boolean NOT NULL DEFAULT false,
	cadence text NOT NULL,
	networks text[] NOT NULL CHECK (cardinality(networks) > 0),
	reminder_minutes int,
	quiet_from time NOT NULL,
	quiet_to time NOT NULL,
	holidays text,
	standing text NOT NULL CHECK (standing IN ('ACTIVE', 'PAUSED', 'STOPPED', 'UNREACHABLE', 'GONE')),
	paused_from date,
	paused_until date,
	standing_before text,
	gone_at timestamptz,
	UNIQUE (workspace, person),
	CHECK ((standing = 'PAUSED') = (paused_until IS NOT NULL AND paused_from IS NOT NULL)
		OR standing = 'GONE'),
	CHECK ((standing = 'GONE') = (gone_at IS NOT NULL AND standing_before IS NOT NULL))
);

CREATE TABLE away (
	member uuid NOT NULL REFERENCES member ON DELETE CASCADE,
	first_day date NOT NULL,
	last_day date NOT NULL CHECK (last_day >= first_day),
	PRIMARY KEY (member, first_day, last_day)
);
