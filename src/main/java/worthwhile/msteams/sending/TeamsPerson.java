package worthwhile.msteams.sending;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.PersonRef;
import worthwhile.message.Profile;

/**
 * Somebody who wrote to the bot in Teams.
 *
 * @param account how the bot alone knows them
 * @param conversation their chat with the bot, empty if there is none
 * @param zone as their last message said, empty if none did
 * @param language likewise
 */
public record TeamsPerson(PersonRef ref, String account, String conversation, String zone, String language) {

	/**
	 * What that says of them. Whoever is in nobody's directory is a guest or a stranger.
	 * @param admin whether they may set what holds for the workspace
	 */
	Profile profile(boolean admin) {
		boolean inDirectory = !this.ref.id().equals(this.account);
		return new Profile(zoneId(), this.language.isEmpty() ? null : Locale.forLanguageTag(this.language),
				inDirectory ? Profile.Standing.REGULAR : Profile.Standing.GUEST, admin);
	}

	private @Nullable ZoneId zoneId() {
		try {
			return this.zone.isEmpty() ? null : ZoneId.of(this.zone);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * The same after somebody was heard again, who does not always say everything.
	 */
	TeamsPerson after(TeamsPerson before) {
		return new TeamsPerson(this.ref, this.account, first(this.conversation, before.conversation),
				first(this.zone, before.zone), first(this.language, before.language));
	}

	private static String first(String now, String before) {
		return now.isEmpty() ? before : now;
	}

	boolean isNewsOf(TeamsPerson before) {
		return !this.zone.equals(before.zone) || !this.language.equals(before.language);
	}

}
