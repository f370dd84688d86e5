-- One row for each workspace that was ever written to. Messages of a workspace leave in its lane,
-- one after the other, by the one node that holds the lease.
CREATE TABLE lane (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    platform     text        NOT NULL,
    workspace    text        NOT NULL,
    owner        text,
    leased_until timestamptz NOT NULL DEFAULT '-infinity',
    next_at      timestamptz NOT NULL DEFAULT '-infinity',
    -- the message that is on its way; still there when the node that sent it is not
    sending      bigint,
    UNIQUE (platform, workspace)
);

-- What is to be said. It holds no text: a message is composed when it is sent.
-- There is no foreign key to the lane: lanes stay as long as the workspace, and the check would slow every sweep.
CREATE TABLE push (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lane       bigint      NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('person', 'channel')),
    recipient  text        NOT NULL,
    topic      text        NOT NULL,
    subject    text        NOT NULL,
    operation  text        NOT NULL CHECK (operation IN ('post', 'update', 'delete')),
    -- the platform's id of a message that is to be deleted
    message    text        NOT NULL DEFAULT '',
    -- 0: somebody waits for it, 1: changes a message, 2: a new message
    rank       smallint    NOT NULL,
    -- grows when an update is wanted again, perhaps while it is being sent
    version    int         NOT NULL DEFAULT 0,
    not_before timestamptz NOT NULL,
    not_after  timestamptz NOT NULL,
    gentle     boolean     NOT NULL DEFAULT false,
    attempts   smallint    NOT NULL DEFAULT 0,
    -- how many nodes died while they were sending it
    orphans    smallint    NOT NULL DEFAULT 0,
    queued_at  timestamptz NOT NULL,
    UNIQUE (lane, kind, recipient, topic, subject, operation, message)
);

CREATE INDEX push_next ON push (lane, not_before, id);
CREATE INDEX push_changes ON push (lane, rank, not_before, id) WHERE rank < 2;

-- The messages that were sent and can still be changed.
CREATE TABLE posted (
    lane      bigint      NOT NULL,
    kind      text        NOT NULL CHECK (kind IN ('person', 'channel')),
    recipient text        NOT NULL,
    topic     text        NOT NULL,
    subject   text        NOT NULL,
    message   text        NOT NULL,
    posted_at timestamptz NOT NULL,
    PRIMARY KEY (lane, kind, recipient, topic, subject)
);

CREATE INDEX posted_message ON posted (lane, kind, recipient, message);

-- What platforms delivered in the last days, so that nothing is answered twice. No id in it is a person's.
CREATE TABLE heard (
    platform text        NOT NULL,
    id       text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (platform, id)
);
