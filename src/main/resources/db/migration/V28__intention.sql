-- what a member intends with a network: why, what they hope for, how many minutes of a week are enough; each may be missing
CREATE TABLE intention (
    member_id    uuid NOT NULL REFERENCES member ON DELETE CASCADE,
    network      text NOT NULL,
    purpose      text CHECK (char_length(purpose) BETWEEN 1 AND 120),
    hoped        text CHECK (hoped IN ('learned', 'contact', 'conversation', 'lead', 'client', 'candidate', 'job', 'other')),
    minutes      int  CHECK (minutes BETWEEN 1 AND 10080),
    -- the local day on which they set it, or said last that it still is so
    confirmed_on date NOT NULL,
    PRIMARY KEY (member_id, network),
    CHECK (num_nonnulls(purpose, hoped, minutes) > 0)
);

-- that it was said once that a week's minutes are more than was intended
CREATE TABLE passed_budget (
    member_id uuid NOT NULL REFERENCES member ON DELETE CASCADE,
    network   text NOT NULL,
    monday    date NOT NULL,
    -- how many there were
    minutes   int  NOT NULL,
    -- the check-in that reads so, as long as it does
    day       date,
    span      text CHECK (span IN ('day', 'week')),
    PRIMARY KEY (member_id, network, monday)
);

-- the oldest day of their intentions; nothing if they have none, so that nobody looks for any
ALTER TABLE member ADD COLUMN intends_since date;
