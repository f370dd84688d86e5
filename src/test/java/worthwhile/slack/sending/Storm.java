package worthwhile.slack.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackCall;

/**
 * Slack on a bad day, in three workspaces: in one only the messages suffer, one is rate
 * limited all the time, and one is closed in the middle.
 */
final class Storm implements FakeSlack.Behaviour {

	static final String CALM = "T0CALM";

	static final String BUSY = "T0BUSY";

	static final String CLOSED = "T0CLOSED";

	/** What all its people's ids begin with. */
	static final String PREFIX = "U0STORM";

	static final Duration RETRY_AFTER = Duration.ofSeconds(60);

	private static final int BETWEEN_LIMITS = 15;

	private static final int UNTIL_CLOSED = 75;

	private final Map<String, AtomicInteger> byTeam = new ConcurrentHashMap<>();

	private final Map<String, AtomicInteger> byPerson = new ConcurrentHashMap<>();

	private final List<Instant> limited = new CopyOnWriteArrayList<>();

	@Override
	public @Nullable SlackAnswer apply(SlackCall call) {
		if (!call.method().equals("chat.postMessage")) {
			return null;
		}
		int number = next(this.byTeam, call.team());
		if (call.team().equals(BUSY) && number % BETWEEN_LIMITS == 0) {
			this.limited.add(call.at());
			return SlackAnswer.rateLimited(RETRY_AFTER);
		}
		if (call.token().equals(token(CLOSED)) && number > UNTIL_CLOSED) {
			return SlackAnswer.error("token_revoked");
		}
		String person = call.get("channel");
		return Fate.of(number(person)).answer(next(this.byPerson, person) - 1);
	}

	private static int next(Map<String, AtomicInteger> counts, String key) {
		return counts.computeIfAbsent(key, (one) -> new AtomicInteger()).incrementAndGet();
	}

	/**
	 * When Slack wanted to be left alone.
	 */
	List<Instant> limited() {
		return List.copyOf(this.limited);
	}

	static String token(String team) {
		return "xoxb-token-of-" + team;
	}

	static String newToken(String team) {
		return "xoxb-new-token-of-" + team;
	}

	static String person(int number) {
		return PREFIX + number;
	}

	private static int number(String person) {
		return Integer.parseInt(person.substring(PREFIX.length()));
	}

}
