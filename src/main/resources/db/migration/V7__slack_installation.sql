-- Who the bot is in a workspace and what it was granted there: nobody asks what is stored for either.
ALTER TABLE slack_installation
    DROP COLUMN bot_user,
    DROP COLUMN scopes;
