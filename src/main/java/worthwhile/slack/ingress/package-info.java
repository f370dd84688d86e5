/**
 * The two ways in from Slack, over HTTP and by Socket Mode, and what keeps strangers out.
 */
@NullMarked
package worthwhile.slack.ingress;

import org.jspecify.annotations.NullMarked;
