-- how many hours back for an hour in a member wants, and what an hour of theirs costs, where they said so
CREATE TABLE return_wish (
    member_id uuid           PRIMARY KEY REFERENCES member ON DELETE CASCADE,
    threshold numeric(4, 2)  NOT NULL CHECK (threshold BETWEEN 0.1 AND 10),
    rate      numeric(10, 2) CHECK (rate BETWEEN 0 AND 100000),
    currency  text           NOT NULL CHECK (char_length(currency) <= 8)
);

-- how a member sees a network where they disagreed with what the figures said
CREATE TABLE verdict_opinion (
    member_id uuid NOT NULL REFERENCES member ON DELETE CASCADE,
    network   text NOT NULL,
    verdict   text NOT NULL CHECK (verdict IN ('keep', 'trim', 'pause', 'too_early')),
    own       text NOT NULL CHECK (own IN ('keep', 'trim', 'pause', 'nothing_rare')),
    day       date NOT NULL,
    PRIMARY KEY (member_id, network)
);
