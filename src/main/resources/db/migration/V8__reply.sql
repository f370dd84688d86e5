-- The answers that the bot posted to a member, so that they can be deleted on the platform too.
CREATE TABLE reply (
    lane      bigint      NOT NULL,
    recipient text        NOT NULL,
    -- the platform's id of it
    message   text        NOT NULL,
    posted_at timestamptz NOT NULL,
    PRIMARY KEY (lane, recipient, message)
);
