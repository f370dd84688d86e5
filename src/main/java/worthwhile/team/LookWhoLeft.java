package worthwhile.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.message.ChannelPeople;
import worthwhile.message.ChatPlatform;
import worthwhile.message.PlatformUnavailable;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.schedule.Heartbeat;
import worthwhile.schedule.OneAtATime;
import worthwhile.schedule.TimedThreads;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.Teams;

/**
 * Asks the chat platforms once a day who left a team's channel while nobody listened.
 * Only whoever is missing in two whole lists, one after the other, has left.
 */
@Component
class LookWhoLeft implements Heartbeat, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(LookWhoLeft.class);

	/** Less than a day, so that whoever left is found within one. */
	private static final Duration UNTIL_THE_NEXT = Duration.ofHours(20);

	private static final Duration UNTIL_ANOTHER_TRY = Duration.ofHours(1);

	private static final Duration BETWEEN_TEAMS = Duration.ofMinutes(1);

	/** In a minute, all workspaces together: a quarter of what Slack allows in one. */
	private static final int MOST_PARTS = 25;

	private static final int MOST_OF_A_CHANNEL = 100;

	private static final int LISTS = 2;

	private final Map<String, ChatPlatform> platforms;

	private final Teams teams;

	private final TeamMembers roster;

	private final Members members;

	private final Conversations conversations;

	private final Clock clock;

	private final OneAtATime thread;

	LookWhoLeft(ObjectProvider<ChatPlatform> platforms, Teams teams, TeamMembers roster, Members members,
			Conversations conversations, Clock clock, TimedThreads threads) {
		this.platforms = platforms.stream().collect(Collectors.toMap(ChatPlatform::name, Function.identity()));
		this.teams = teams;
		this.roster = roster;
		this.members = members;
		this.conversations = conversations;
		this.clock = clock;
		this.thread = new OneAtATime(threads, "look-left-%d");
	}

	@Override
	public String name() {
		return "look-who-left";
	}

	@Override
	public Duration every() {
		return BETWEEN_TEAMS;
	}

	@Override
	public void beat() {
		this.thread.run(this::look);
	}

	@Override
	public void destroy() {
		this.thread.close();
	}

	/**
	 * Looks at those teams whose turn it is, until the platforms were asked enough for
	 * now.
	 */
	void look() {
		Parts parts = new Parts();
		while (parts.left > 0 && lookAtOne(parts)) {
			parts.left--;
		}
	}

	/**
	 * The message of an exception could name somebody.
	 * @return whether there may be another one
	 */
	private boolean lookAtOne(Parts parts) {
		try {
			Optional<Team> team = take();
			team.ifPresent((one) -> look(one, parts));
			return team.isPresent();
		}
		catch (RuntimeException ex) {
			logger.debug("Who left is asked for again later: {}", ex.getClass().getSimpleName());
			return ex instanceof PlatformUnavailable;
		}
	}

	private Optional<Team> take() {
		Instant now = this.clock.instant();
		return this.teams.toLookAt(this.platforms.keySet(), now, now.plus(UNTIL_ANOTHER_TRY));
	}

	/**
	 * Should nobody at all be found, it is the list that is doubted.
	 */
	private void look(Team team, Parts parts) {
		Set<PersonRef> counting = this.members.find(this.roster.all(team.id()))
			.stream()
			.map(Member::person)
			.collect(Collectors.toSet());
		Set<PersonRef> missing = new HashSet<>(counting);
		for (int list = 0; list < LISTS && !missing.isEmpty(); list++) {
			missing.removeAll(people(team, parts));
		}
		if (missing.size() < counting.size()) {
			missing.forEach((person) -> this.conversations.receive(new Incoming.Left(person, team.channel())));
		}
		this.teams.lookAgain(team.id(), this.clock.instant().plus(UNTIL_THE_NEXT));
	}

	/**
	 * Everybody in a team's channel.
	 * @throws PlatformUnavailable if the platform does not tell, or not of all
	 */
	private Set<PersonRef> people(Team team, Parts parts) {
		ChatPlatform platform = Objects.requireNonNull(this.platforms.get(team.channel().workspace().platform()));
		Set<PersonRef> people = new HashSet<>();
		String from = "";
		for (int part = 0; part < MOST_OF_A_CHANNEL; part++) {
			ChannelPeople some = platform.people(team.channel(), from);
			parts.left--;
			people.addAll(some.people());
			from = some.next();
			if (from.isEmpty()) {
				return people;
			}
		}
		throw new PlatformUnavailable("a channel has too many people");
	}

	/**
	 * How many parts may still be asked for in one look.
	 */
	private static final class Parts {

		private int left = MOST_PARTS;

	}

}
