package worthwhile.slack.receiving;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Once;

/**
 * Something that a person said in Slack.
 *
 * @param said what
 * @param origin where
 * @param once by what Slack knows it
 * @param team the workspace
 */
record Heard(Incoming.Said said, Origin origin, Once once, Team team) {

}
