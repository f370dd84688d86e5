package worthwhile.conversation;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.PersonRef;
import worthwhile.message.Profile;

/**
 * Somebody the bot talks with.
 *
 * @param person who
 * @param language how to talk with them
 * @param zone where their clock hangs
 * @param joined whether they are a member
 * @param profile what the platform says of them now; missing if nobody asked for it, or
 * if the platform could not tell
 */
public record Speaker(PersonRef person, Locale language, ZoneId zone, boolean joined, @Nullable Profile profile) {

}
