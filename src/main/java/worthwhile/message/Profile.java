package worthwhile.message;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a chat platform knows of a person.
 *
 * @param zone the zone of their chat profile, if it has one
 * @param language the language of their chat profile, if it has one
 * @param standing what they are in the workspace
 * @param admin whether they administer the workspace
 */
public record Profile(@Nullable ZoneId zone, @Nullable Locale language, Standing standing, boolean admin) {

	/**
	 * What somebody is in a workspace.
	 */
	public enum Standing {

		/** One of its people. */
		REGULAR,
		/** A guest or a stranger from another company. */
		GUEST,
		/** A program. */
		BOT,
		/** Somebody whose account was closed. */
		DEACTIVATED

	}

}
