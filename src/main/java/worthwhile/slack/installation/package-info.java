/**
 * The workspaces that installed the bot, and its tokens there.
 */
@NullMarked
package worthwhile.slack.installation;

import org.jspecify.annotations.NullMarked;
