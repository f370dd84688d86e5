package worthwhile.slack.sending;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.slack.api.model.User;
import org.jspecify.annotations.Nullable;

import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Profile;
import worthwhile.message.Profile.Standing;

/**
 * What Slack tells of a person.
 */
public final class SlackProfile {

	/** Slack's own bot does not say that it is one. */
	private static final String SLACKBOT = "USLACKBOT";

	private SlackProfile() {
	}

	/**
	 * The profile of a person as they are seen from a workspace: whoever does not belong
	 * to it is a guest.
	 */
	public static Profile of(User user, WorkspaceRef workspace) {
		return new Profile(zone(user.getTz()), language(user.getLocale()), standing(user, workspace.workspace()),
				user.isAdmin() || user.isOwner() || user.isPrimaryOwner());
	}

	private static Standing standing(User user, String workspace) {
		if (user.isDeleted()) {
			return Standing.DEACTIVATED;
		}
		if (user.isBot() || user.isWorkflowBot() || user.isConnectorBot() || SLACKBOT.equals(user.getId())) {
			return Standing.BOT;
		}
		boolean guest = user.isRestricted() || user.isUltraRestricted() || user.isStranger()
				|| !belongs(user, workspace);
		return guest ? Standing.GUEST : Standing.REGULAR;
	}

	/**
	 * In an organisation with several workspaces a person's team is only the first of
	 * theirs.
	 */
	private static boolean belongs(User user, String workspace) {
		String team = user.getTeamId();
		List<String> organisation = (user.getEnterpriseUser() != null) ? user.getEnterpriseUser().getTeams() : null;
		return team == null || Stream.of(List.of(team), orEmpty(organisation), orEmpty(user.getTeams()))
			.flatMap(List::stream)
			.anyMatch(workspace::equals);
	}

	private static List<String> orEmpty(@Nullable List<String> teams) {
		return (teams != null) ? teams : List.of();
	}

	private static @Nullable ZoneId zone(@Nullable String name) {
		try {
			return (name != null && !name.isEmpty()) ? ZoneId.of(name) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Locale language(@Nullable String locale) {
		return (locale != null && !locale.isEmpty()) ? Locale.forLanguageTag(locale) : null;
	}

}
