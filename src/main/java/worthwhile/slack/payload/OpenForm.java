package worthwhile.slack.payload;

import worthwhile.conversation.Incoming;

/**
 * A form that is open, of which somebody wants to see more.
 *
 * @param request what they want
 * @param unfolded the same
 * @param memory what the form remembers
 * @param view Slack's id of it
 * @param hash Slack's mark of how it was when they asked
 */
public record OpenForm(SlackRequest request, Incoming.Unfolded unfolded, FormMemory memory, String view, String hash) {

}
