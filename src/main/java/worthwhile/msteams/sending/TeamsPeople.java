package worthwhile.msteams.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Profile;
import worthwhile.msteams.activity.Activity;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;

/**
 * Who was heard of in Teams, and where. Teams tells a bot of nobody else.
 */
@TeamsPart
public class TeamsPeople {

	/** As long as whoever installed the bot waits to be welcomed. */
	static final Duration WITHOUT_JOINING = Duration.ofDays(7);

	private final JdbcTeamsPeople people;

	private final TeamsSettings settings;

	private final Clock clock;

	TeamsPeople(JdbcTeamsPeople people, TeamsSettings settings, Clock clock) {
		this.people = people;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Where something was sent from.
	 */
	public static WorkspaceRef workspace(Activity activity) {
		return new WorkspaceRef(TeamsSettings.PLATFORM, activity.tenant());
	}

	/**
	 * Who sent something: as their company's directory knows them, or else as the bot
	 * does.
	 */
	public static PersonRef person(Activity activity) {
		String directoryId = activity.directoryId();
		return new PersonRef(workspace(activity), directoryId.isEmpty() ? activity.sender() : directoryId);
	}

	/**
	 * Takes in what somebody's activity says of them and of where they are.
	 */
	public Heard heard(Activity activity) {
		PersonRef ref = person(activity);
		JdbcTeamsPeople.Sender sender = this.people.sender(ref);
		if (!sender.service().equals(activity.serviceUrl())) {
			this.people.service(ref.workspace(), activity.serviceUrl());
		}
		Optional<TeamsPerson> before = Optional.ofNullable(sender.person());
		TeamsPerson said = new TeamsPerson(ref, activity.sender(), activity.personal() ? activity.conversation() : "",
				text(activity.zone()), text(activity.locale()));
		TeamsPerson now = before.map(said::after).orElse(said);
		if (!before.equals(Optional.of(now))) {
			this.people.keep(now, this.clock.instant().plus(WITHOUT_JOINING));
		}
		if (!activity.personal()) {
			this.people.keep(channel(activity), activity.team(), activity.shared(), activity.channelName());
		}
		return new Heard(before.isEmpty(), before.filter(now::isNewsOf).map((known) -> profile(now)));
	}

	/**
	 * Takes in where Teams is for a tenant.
	 */
	public void heardOf(WorkspaceRef workspace, String service) {
		if (!this.people.service(workspace).equals(Optional.of(service))) {
			this.people.service(workspace, service);
		}
	}

	/**
	 * Forgets how somebody is reached who removed the bot from their chat.
	 */
	public void left(PersonRef person) {
		this.people.forget(person);
	}

	/**
	 * Who somebody is whom the bot alone knows by an id, if they were heard.
	 */
	public Optional<PersonRef> known(WorkspaceRef workspace, String account) {
		return this.people.known(workspace, account);
	}

	/**
	 * The channels of a team of Teams' in which the bot was spoken to.
	 */
	public List<ChannelRef> channels(WorkspaceRef workspace, String team) {
		return this.people.channels(workspace, team);
	}

	/**
	 * Forgets a channel.
	 */
	public void gone(ChannelRef channel) {
		this.people.forget(channel);
	}

	private static String text(@Nullable String said) {
		return (said != null) ? said : "";
	}

	/**
	 * The channel in which something was sent.
	 */
	public static ChannelRef channel(Activity activity) {
		return new ChannelRef(workspace(activity), activity.channel());
	}

	Profile profile(TeamsPerson person) {
		return person.profile(this.settings.isAdmin(person.ref().id()));
	}

	/**
	 * What was new in what somebody said.
	 *
	 * @param first whether nothing was known of them
	 * @param profile theirs, if it is another one than it was
	 */
	public record Heard(boolean first, Optional<Profile> profile) {
	}

}
