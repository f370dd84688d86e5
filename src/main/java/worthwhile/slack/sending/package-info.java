/**
 * What the bot says in Slack, on its way out.
 */
@NullMarked
package worthwhile.slack.sending;

import org.jspecify.annotations.NullMarked;
