package worthwhile.slack.payload;

import worthwhile.conversation.DedupeKey;
import worthwhile.conversation.Incoming;

/**
 * Something that a person said in Slack.
 *
 * @param said what
 * @param origin where
 * @param once by what Slack knows it
 * @param team the workspace
 */
public record SlackRequest(Incoming.Said said, Origin origin, DedupeKey dedupeKey, SlackWorkspace team) {

}
