/**
 * What Slack says, on its way in, and the answers to it.
 */
@NullMarked
package worthwhile.slack.receiving;

import org.jspecify.annotations.NullMarked;
