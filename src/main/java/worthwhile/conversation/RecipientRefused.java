package worthwhile.conversation;

import worthwhile.identity.PersonRef;

/**
 * The chat platform refused a message to a person for good: perhaps the account was
 * closed, or the bot was blocked.
 *
 * @param person to whom
 */
public record RecipientRefused(PersonRef person) {

}
