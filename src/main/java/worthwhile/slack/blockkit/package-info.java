/**
 * What the bot says, as Slack's Block Kit; pure, and within Slack's limits.
 */
@NullMarked
package worthwhile.slack.blockkit;

import org.jspecify.annotations.NullMarked;
