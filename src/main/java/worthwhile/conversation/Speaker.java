package worthwhile.conversation;

import java.time.ZoneId;
import java.util.Locale;

import worthwhile.identity.PersonRef;

/**
 * Somebody the bot talks with.
 *
 * @param person who
 * @param language how to talk with them
 * @param zone where their clock hangs
 * @param joined whether they are a member
 */
public record Speaker(PersonRef person, Locale language, ZoneId zone, boolean joined) {

}
