/**
 * How Slack's API is reached, and what its answers mean.
 */
@NullMarked
package worthwhile.slack.api;

import org.jspecify.annotations.NullMarked;
