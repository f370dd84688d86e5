package worthwhile.outbox;

import worthwhile.identity.Recipient;

/**
 * The chat platform refused a message to a person or a channel for good: perhaps the
 * account was closed, the bot was blocked, or the channel was archived.
 *
 * @param to to whom
 */
public record RecipientRefused(Recipient to) {

}
