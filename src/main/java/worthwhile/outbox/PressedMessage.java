package worthwhile.outbox;

import worthwhile.identity.Recipient;

/**
 * A message in which somebody pressed or filled in something, and waits for it to change.
 *
 * @param where in whose direct chat, or in which channel
 * @param message the platform's id of it
 * @param byPress whether the platform's adapter changes it by way of the press, with
 * {@link ChangesByPress}
 */
public record PressedMessage(Recipient where, String message, boolean byPress) {

}
