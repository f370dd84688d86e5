-- Up to which member of a workspace all are asked again, while that is under way.
CREATE TABLE resume_progress (
    workspace uuid PRIMARY KEY REFERENCES workspace ON DELETE CASCADE,
    member    uuid NOT NULL
);
