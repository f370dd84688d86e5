-- A question and its answer, for one local day or for the ISO week that begins on the day.
CREATE TABLE check_in (
    member_id     uuid        NOT NULL,
    day           date        NOT NULL,
    span          text        NOT NULL CHECK (span IN ('day', 'week')),
    state         text        NOT NULL CHECK (state IN ('due', 'asked', 'answered', 'skipped', 'expired')),
    -- what can still be tapped; done when answered to the end, or when the next question came
    step          text        NOT NULL CHECK (step IN ('minutes', 'outcome', 'extra', 'done')),
    slot_at       timestamptz,
    asked_at      timestamptz,
    answered_at   timestamptz,
    -- the answer by tap; null when told in detail
    minutes       integer     CHECK (minutes BETWEEN 0 AND 10080),
    snoozes       smallint    NOT NULL DEFAULT 0 CHECK (snoozes BETWEEN 0 AND 2),
    snoozed_until timestamptz,
    reminded      boolean     NOT NULL DEFAULT false,
    feeling       smallint    CHECK (feeling BETWEEN 1 AND 5),
    compared      boolean,
    instead       text,
    note          text        CHECK (char_length(note) <= 2000),
    PRIMARY KEY (member_id, day, span)
);

CREATE INDEX check_in_open ON check_in (member_id) WHERE step <> 'done';

CREATE TABLE entry (
    member_id    uuid     NOT NULL,
    day          date     NOT NULL,
    span         text     NOT NULL,
    network      text     NOT NULL,
    minutes      integer  NOT NULL CHECK (minutes BETWEEN 1 AND 10080),
    reading      integer  CHECK (reading >= 0),
    contributing integer  CHECK (contributing >= 0),
    intent       text,
    outside      text,
    stated       boolean  NOT NULL,
    PRIMARY KEY (member_id, day, span, network),
    FOREIGN KEY (member_id, day, span) REFERENCES check_in ON DELETE CASCADE,
    CHECK ((reading IS NULL) = (contributing IS NULL) AND coalesce(reading + contributing = minutes, true))
);

CREATE TABLE outcome (
    id        uuid          PRIMARY KEY,
    member_id uuid          NOT NULL,
    day       date          NOT NULL,
    -- week: told with the check-in of the week that begins on the day
    span      text          NOT NULL CHECK (span IN ('day', 'week')),
    kind      text          NOT NULL,
    network   text,
    -- hours
    worth     numeric(8, 2) NOT NULL CHECK (worth BETWEEN 0 AND 2000),
    source    text          NOT NULL CHECK (source IN ('tap', 'sentence', 'outcome', 'form'))
);

CREATE INDEX outcome_by_day ON outcome (member_id, day);

-- two taps at once make one outcome
CREATE UNIQUE INDEX outcome_by_tap ON outcome (member_id, day, span) WHERE source = 'tap';

CREATE TABLE signal (
    member_id uuid NOT NULL,
    day       date NOT NULL,
    network   text NOT NULL,
    followers integer CHECK (followers >= 0),
    views     integer CHECK (views >= 0),
    likes     integer CHECK (likes >= 0),
    PRIMARY KEY (member_id, day, network)
);

-- what an outcome of a kind is worth to a member in hours, where they set it
CREATE TABLE worth_default (
    member_id uuid          NOT NULL,
    kind      text          NOT NULL,
    worth     numeric(8, 2) NOT NULL CHECK (worth BETWEEN 0 AND 2000),
    PRIMARY KEY (member_id, kind)
);

-- how many questions in a row a member left unanswered, and since when they are asked about that
CREATE TABLE silence (
    member_id  uuid     PRIMARY KEY,
    unanswered integer  NOT NULL,
    asked_at   timestamptz
);
