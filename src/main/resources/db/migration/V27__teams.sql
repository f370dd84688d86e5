-- Where Teams is for a tenant, as it said with the last that came from there.
CREATE TABLE teams_tenant (
    tenant  text PRIMARY KEY,
    service text NOT NULL
);

-- Who wrote to the bot in Teams, and how they are answered: Teams tells no bot of anybody else. Nothing is known of
-- them but this; it goes with the bot from their chat, and when they are forgotten.
CREATE TABLE teams_person (
    tenant       text    NOT NULL,
    person       text    NOT NULL,
    -- how the bot alone knows them
    account      text    NOT NULL,
    -- the chat with the bot; empty as long as there is none
    conversation text    NOT NULL,
    -- as the last message said; empty if none did
    zone         text    NOT NULL,
    language     text    NOT NULL,
    PRIMARY KEY (tenant, person)
);

-- The channels in which the bot was spoken to, with the team that they belong to.
CREATE TABLE teams_channel (
    tenant  text    NOT NULL,
    channel text    NOT NULL,
    team    text    NOT NULL,
    shared  boolean NOT NULL,
    -- what people call it, or the team that it belongs to; an ellipsis if Teams did not say
    name    text    NOT NULL,
    PRIMARY KEY (tenant, channel)
);

-- Files that wait for whoever may fetch them, for a quarter of an hour.
CREATE TABLE teams_file (
    id         text        PRIMARY KEY,
    tenant     text        NOT NULL,
    person     text        NOT NULL,
    name       text        NOT NULL,
    content    bytea       NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE INDEX teams_file_expires_at ON teams_file (expires_at);
