package worthwhile.people.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.ChatPlatform;
import worthwhile.message.Directory;
import worthwhile.message.PlatformUnavailable;
import worthwhile.message.Profile;
import worthwhile.people.Member;
import worthwhile.schedule.Heartbeat;
import worthwhile.schedule.OneAtATime;
import worthwhile.schedule.TimedThreads;

/**
 * Asks the chat platforms once a day what happened while nobody listened: where the bot
 * was removed, whose account was closed, whose zone or language changed. What is found
 * goes the way of the news that was missed. A workspace of any size is looked at in small
 * parts, a few a minute, by whichever node takes its turn.
 */
@Component
class LookForNews implements Heartbeat, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(LookForNews.class);

	/** Less than a day, so that what happens is found within one. */
	private static final Duration UNTIL_THE_NEXT = Duration.ofHours(20);

	private static final Duration BETWEEN_PARTS = Duration.ofMinutes(1);

	private static final Duration UNTIL_ANOTHER_TRY = Duration.ofMinutes(15);

	/** In a workspace in a minute: a quarter of what Slack allows. */
	private static final int MOST_PARTS = 5;

	private static final int MOST_WORKSPACES = 20;

	/** People in a workspace in a minute: a quarter of what Slack allows. */
	private static final int MOST_ASKED = 25;

	/** Of a part, then it is passed over until the next day. */
	private static final int MOST_TRIES = 12;

	private final Map<String, ChatPlatform> platforms;

	private final JdbcLooks looks;

	private final JdbcMembers members;

	private final Conversations conversations;

	private final Clock clock;

	private final OneAtATime thread;

	/** How often a part was tried that is not done. */
	private final Map<WorkspaceRef, Integer> tries = new ConcurrentHashMap<>();

	LookForNews(ObjectProvider<ChatPlatform> platforms, JdbcLooks looks, JdbcMembers members,
			Conversations conversations, Clock clock, TimedThreads threads) {
		this.platforms = platforms.stream().collect(Collectors.toMap(ChatPlatform::name, Function.identity()));
		this.looks = looks;
		this.members = members;
		this.conversations = conversations;
		this.clock = clock;
		this.thread = new OneAtATime(threads, "look-%d");
	}

	@Override
	public String name() {
		return "look";
	}

	@Override
	public Duration every() {
		return BETWEEN_PARTS;
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
	 * Looks at those workspaces whose turn it is. One of which the platform does not tell
	 * is left alone for this time.
	 */
	void look() {
		Instant now = this.clock.instant();
		Optional<JdbcLooks.Look> next = take(now);
		for (int looked = 1; next.isPresent(); looked++) {
			attempt(next.get(), now);
			now = this.clock.instant();
			next = (looked < MOST_WORKSPACES) ? take(now) : Optional.empty();
		}
	}

	private Optional<JdbcLooks.Look> take(Instant now) {
		try {
			return this.looks.take(this.platforms.keySet(), now, now.plus(UNTIL_ANOTHER_TRY));
		}
		catch (RuntimeException ex) {
			later(ex);
			return Optional.empty();
		}
	}

	private void attempt(JdbcLooks.Look look, Instant now) {
		try {
			look(look, now);
		}
		catch (RuntimeException ex) {
			later(ex);
		}
	}

	/**
	 * The message of an exception could name somebody.
	 */
	private static void later(RuntimeException ex) {
		logger.debug("What happened is asked for again later: {}", ex.getClass().getSimpleName());
	}

	private void look(JdbcLooks.Look look, Instant now) {
		ChatPlatform platform = Objects.requireNonNull(this.platforms.get(look.workspace().platform()));
		Next next = isThere(platform, look) ? people(platform, look.workspace(), look.from()) : Next.DAY;
		this.looks.goOn(look, next.from(), now.plus(next.rest()));
	}

	/**
	 * Whoever came back while nobody listened is taken in again before the data goes.
	 */
	private boolean isThere(ChatPlatform platform, JdbcLooks.Look look) {
		boolean known = !look.from().isEmpty() && !look.gone();
		boolean installed = known || platform.isInstalled(look.workspace());
		if (installed && look.gone()) {
			this.conversations.receive(new Incoming.Installed(look.workspace(), null));
		}
		if (!installed && !look.gone()) {
			this.conversations.receive(new Incoming.Uninstalled(look.workspace()));
		}
		return installed;
	}

	/**
	 * Follows some of the people there. A part of whose people one could not be asked for
	 * comes again.
	 */
	private Next people(ChatPlatform platform, WorkspaceRef workspace, String first) {
		String from = first;
		Asking asking = new Asking(platform);
		for (int part = 0; part < MOST_PARTS; part++) {
			Directory directory = platform.people(workspace, from);
			follow(asking, workspace, directory.people());
			if (asking.isOpen() && this.tries.merge(workspace, 1, Integer::sum) < MOST_TRIES) {
				return new Next(from, asking.unanswered ? UNTIL_ANOTHER_TRY : BETWEEN_PARTS);
			}
			this.tries.remove(workspace);
			from = directory.next();
			if (from.isEmpty()) {
				return Next.DAY;
			}
		}
		return new Next(from, BETWEEN_PARTS);
	}

	private void follow(Asking asking, WorkspaceRef workspace, Map<PersonRef, Profile> people) {
		for (Member member : this.members.find(workspace, people.keySet())) {
			Profile profile = people.get(member.person());
			if (profile != null && FollowPlatform.isNews(member, profile)) {
				asking.now(member.person(), profile)
					.ifPresent(
							(news) -> this.conversations.receive(new Incoming.ProfileChanged(member.person(), news)));
			}
		}
	}

	/**
	 * Where a look goes on, and after how long.
	 *
	 * @param from with which part of the people, empty for the first
	 */
	private record Next(String from, Duration rest) {

		/** That were all of them. */
		static final Next DAY = new Next("", UNTIL_THE_NEXT);

	}

	/**
	 * The questions after single people in one look.
	 */
	private static final class Asking {

		private final ChatPlatform platform;

		private int asked;

		private boolean unanswered;

		private boolean tooMany;

		Asking(ChatPlatform platform) {
			this.platform = platform;
		}

		/**
		 * Whether somebody was not asked for, or not told of.
		 */
		boolean isOpen() {
			return this.unanswered || this.tooMany;
		}

		/**
		 * What would end in deleting somebody's data is asked again, of that person
		 * alone: a list can leave out what makes a colleague of a stranger.
		 */
		Optional<Profile> now(PersonRef person, Profile listed) {
			if (listed.standing() == Profile.Standing.REGULAR) {
				return Optional.of(listed);
			}
			if (this.asked == MOST_ASKED) {
				this.tooMany = true;
				return Optional.empty();
			}
			this.asked++;
			try {
				return Optional.of(this.platform.profile(person));
			}
			catch (PlatformUnavailable ex) {
				this.unanswered = true;
				return Optional.empty();
			}
		}

	}

}
