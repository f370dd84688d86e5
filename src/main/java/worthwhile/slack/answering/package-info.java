/**
 * What goes back to Slack for something that was said or done there.
 */
@NullMarked
package worthwhile.slack.answering;

import org.jspecify.annotations.NullMarked;
