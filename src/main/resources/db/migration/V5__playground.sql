-- the people, the chat and the clock of the playground; empty where it is off

CREATE TABLE playground_clock (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    ahead_ms bigint NOT NULL
);

CREATE TABLE playground_person (
    id                text PRIMARY KEY,
    place             bigint GENERATED ALWAYS AS IDENTITY,
    name              text NOT NULL,
    zone              text NOT NULL,
    language          text NOT NULL,
    standing          text NOT NULL,
    admin             boolean NOT NULL,
    undisturbed_until timestamptz,
    sample            boolean NOT NULL
);

CREATE TABLE playground_message (
    id         text PRIMARY KEY,
    place      bigint GENERATED ALWAYS AS IDENTITY,
    room       text NOT NULL,
    person     text REFERENCES playground_person ON DELETE CASCADE,
    from_bot   boolean NOT NULL,
    private    boolean NOT NULL,
    words      text,
    message    jsonb,
    sample     boolean NOT NULL,
    said_at    timestamptz NOT NULL,
    version    integer NOT NULL DEFAULT 1,
    file_name  text,
    file_type  text,
    file_bytes bytea,
    CHECK ((words IS NULL) <> (message IS NULL))
);

COMMENT ON COLUMN playground_message.room IS 'a person, for their direct chat, or a channel';
COMMENT ON COLUMN playground_message.person IS 'who said it, or to whom alone it was said';

CREATE INDEX playground_message_room ON playground_message (room, place);
CREATE INDEX playground_message_person ON playground_message (person);
