-- what a member wrote down to the question of a week, and with which week it was shown again; weeks by their Mondays
CREATE TABLE reflection (
    member_id uuid NOT NULL REFERENCES member ON DELETE CASCADE,
    week      date NOT NULL,
    question  text NOT NULL CHECK (char_length(question) <= 300),
    answer    text NOT NULL CHECK (char_length(answer) <= 1500),
    day       date NOT NULL,
    again     date,
    PRIMARY KEY (member_id, week)
);

-- which verdict of a network a member's week said, wherever it was another than the one before; weeks by their Mondays
CREATE TABLE verdict_said (
    member_id uuid NOT NULL REFERENCES member ON DELETE CASCADE,
    network   text NOT NULL,
    week      date NOT NULL,
    verdict   text NOT NULL CHECK (verdict IN ('keep', 'trim', 'pause', 'too_early')),
    PRIMARY KEY (member_id, network, week)
);
