-- Whoever is on the way to Slack to install the bot begins again: that lasts ten minutes.
DROP TABLE slack_install_state;

-- Secrets that work once; both byte columns are hashes.
CREATE TABLE one_time_secret (
    secret     bytea       PRIMARY KEY,
    -- what it is for, such as slack.install
    purpose    text        NOT NULL,
    -- what has to be shown with it
    holder     bytea       NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE INDEX one_time_secret_expires_at ON one_time_secret (expires_at);
