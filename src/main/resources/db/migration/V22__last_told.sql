-- What a member told last and how it was before, so that they can take it back for a day. A form can tell of two days.
CREATE TABLE last_told (
    member_id uuid        NOT NULL REFERENCES member ON DELETE CASCADE,
    day       date        NOT NULL,
    span      text        NOT NULL CHECK (span IN ('day', 'week')),
    -- the same for all that was told at once
    telling   uuid        NOT NULL,
    told_at   timestamptz NOT NULL,
    -- a fingerprint of the sentence as it was understood, if it was told in one
    sentence  uuid,
    -- the rows of check_in, entry, outcome and signal as they were
    before    jsonb       NOT NULL,
    PRIMARY KEY (member_id, day, span)
);
