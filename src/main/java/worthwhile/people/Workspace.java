package worthwhile.people;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.WorkspaceId;
import worthwhile.identity.WorkspaceRef;

/**
 * A workspace that has heard of the bot, with what its admins decided.
 *
 * @param id which
 * @param ref what the chat platform calls it
 * @param retentionMonths for how many months entries are kept, 1 to 120
 * @param zone the zone of new members whose profile names none
 * @param language the language of new members whose profile names none
 * @param holidays the country and perhaps region whose public holidays new members begin
 * with, such as {@code DE-BY}, or nothing for none
 * @param standing whether its members are asked
 */
public record Workspace(WorkspaceId id, WorkspaceRef ref, int retentionMonths, ZoneId zone, Locale language,
		@Nullable String holidays, Standing standing) {

	/**
	 * Whether the members of a workspace are asked.
	 */
	public enum Standing {

		/** They are. */
		ACTIVE,
		/** An admin paused the bot for all of them. */
		PAUSED,
		/** The bot was removed from it. */
		GONE

	}

}
