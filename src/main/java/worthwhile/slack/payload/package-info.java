/**
 * What Slack sends, read into what the conversation understands; pure.
 */
@NullMarked
package worthwhile.slack.payload;

import org.jspecify.annotations.NullMarked;
