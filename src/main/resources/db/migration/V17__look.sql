-- When the platform is asked next what happened in a workspace while nobody listened, and where that goes on.
ALTER TABLE workspace
    ADD COLUMN look_at   timestamptz NOT NULL DEFAULT '-infinity',
    ADD COLUMN look_from text        NOT NULL DEFAULT '';

CREATE INDEX workspace_look_at ON workspace (look_at);
