package worthwhile.outbox;

import java.time.Instant;

import worthwhile.identity.Recipient;

/**
 * A message that the bot sends by itself.
 *
 * @param to who gets it
 * @param topic the name of the {@link Topic} that composes it
 * @param subject what it is about, in the topic's own words
 * @param notBefore when it may be sent first
 * @param notAfter when it is too late; it lapses then
 * @param gentle whether it waits for the end of the recipient's Do-Not-Disturb
 */
public record Push(Recipient to, String topic, String subject, Instant notBefore, Instant notAfter, boolean gentle) {

}
