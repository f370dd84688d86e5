package worthwhile.people.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
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

	private final Map<String, ChatPlatform> platforms;

	private final JdbcLooks looks;

	private final JdbcMembers members;

	private final Conversations conversations;

	private final Clock clock;

	private final ScheduledExecutorService thread;

	private final AtomicBoolean busy = new AtomicBoolean();

	LookForNews(ObjectProvider<ChatPlatform> platforms, JdbcLooks looks, JdbcMembers members,
			Conversations conversations, Clock clock, TimedThreads threads) {
		this.platforms = platforms.stream().collect(Collectors.toMap(ChatPlatform::name, Function.identity()));
		this.looks = looks;
		this.members = members;
		this.conversations = conversations;
		this.clock = clock;
		this.thread = threads.threads(1, "look-%d");
	}

	@Override
	public String name() {
		return "look";
	}

	@Override
	public Duration every() {
		return BETWEEN_PARTS;
	}

	/**
	 * A platform that is slow to answer keeps no other heartbeat waiting.
	 */
	@Override
	public void beat() {
		if (this.busy.compareAndSet(false, true)) {
			this.thread.execute(() -> {
				try {
					look();
				}
				finally {
					this.busy.set(false);
				}
			});
		}
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

	/**
	 * Looks at those workspaces whose turn it is. A platform that does not tell is left
	 * alone for this time.
	 */
	void look() {
		try {
			for (int looked = 0; looked < MOST_WORKSPACES; looked++) {
				Instant now = this.clock.instant();
				Optional<JdbcLooks.Look> next = this.looks.take(this.platforms.keySet(), now,
						now.plus(UNTIL_ANOTHER_TRY));
				if (next.isEmpty()) {
					return;
				}
				look(next.get(), now);
			}
		}
		catch (RuntimeException ex) {
			// its message could name somebody
			logger.debug("What happened is asked for again later: {}", ex.getClass().getSimpleName());
		}
	}

	private void look(JdbcLooks.Look look, Instant now) {
		ChatPlatform platform = Objects.requireNonNull(this.platforms.get(look.workspace().platform()));
		String next = isThere(platform, look) ? people(platform, look.workspace(), look.from()) : "";
		this.looks.goOn(look, next, now.plus(next.isEmpty() ? UNTIL_THE_NEXT : BETWEEN_PARTS));
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
	 * Follows some of the people there.
	 * @return what leads to the rest, empty if that were all
	 */
	private String people(ChatPlatform platform, WorkspaceRef workspace, String first) {
		String from = first;
		for (int part = 0; part < MOST_PARTS; part++) {
			Directory directory = platform.people(workspace, from);
			follow(platform, workspace, directory.people());
			from = directory.next();
			if (from.isEmpty()) {
				return from;
			}
		}
		return from;
	}

	private void follow(ChatPlatform platform, WorkspaceRef workspace, Map<PersonRef, Profile> people) {
		for (Member member : this.members.find(workspace, people.keySet())) {
			Profile profile = people.get(member.person());
			if (profile != null && FollowPlatform.isNews(member, profile)) {
				now(platform, member.person(), profile).ifPresent(
						(news) -> this.conversations.receive(new Incoming.ProfileChanged(member.person(), news)));
			}
		}
	}

	/**
	 * What would end in deleting somebody's data is asked again, of that person alone: a
	 * list can leave out what makes a colleague of a stranger.
	 */
	private static Optional<Profile> now(ChatPlatform platform, PersonRef person, Profile listed) {
		if (listed.standing() == Profile.Standing.REGULAR) {
			return Optional.of(listed);
		}
		try {
			return Optional.of(platform.profile(person));
		}
		catch (PlatformUnavailable ex) {
			return Optional.empty();
		}
	}

}
