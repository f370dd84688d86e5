package worthwhile.slack.answering;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackCall;
import worthwhile.slack.SlackMessage;
import worthwhile.testing.Dialogue;
import worthwhile.testing.JdbcCrowd;
import worthwhile.testing.MutableClock;

import static worthwhile.testing.Patience.await;

/**
 * People of one workspace who answer within a few minutes, with two taps each, while
 * others are asked and Slack takes only fifty changes of messages a minute. The time is
 * that of a clock which stands still while something is under way: what is late by it has
 * waited.
 */
public final class AnsweringCrowd {

	private static final WorkspaceRef WORKSPACE = new WorkspaceRef("slack", FakeSlack.TEAM);

	private static final Instant ASKED = Instant.parse("2026-11-18T16:30:00Z");

	/** When those begin to answer who were asked before. */
	private static final Instant BEGIN = ASKED.plus(Duration.ofHours(1));

	private static final Duration BETWEEN_TAPS = Duration.ofSeconds(5);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private static final int CHANGES_A_MINUTE = 50;

	private static final String ANSWERS = "U0ANSWERS";

	private static final String IS_ASKED = "U0ISASKED";

	private final FakeSlack slack;

	private final MutableClock clock;

	private final JdbcClient jdbc;

	private final Dialogue dialogue;

	private final SignedWay way;

	private final LongSupplier nanos;

	private final Deque<Instant> lastChanges = new ArrayDeque<>();

	private final Map<String, List<Instant>> changes = new HashMap<>();

	private final Map<Integer, Tap> waiting = new HashMap<>();

	private Instant due = BEGIN;

	private final List<Duration> byClock = new ArrayList<>();

	private final List<Duration> inReality = new ArrayList<>();

	public AnsweringCrowd(FakeSlack slack, MutableClock clock, JdbcClient jdbc, Dialogue dialogue, int port,
			LongSupplier nanos) {
		this.slack = slack;
		this.clock = clock;
		this.jdbc = jdbc;
		this.dialogue = dialogue;
		this.way = new SignedWay(port, new Signed(clock));
		this.nanos = nanos;
		slack.behave(this::limit);
	}

	/**
	 * Lets people answer evenly over some time, a quarter through which others are due.
	 */
	public void answer(int people, int others, Duration time) {
		this.dialogue.begins(ASKED.toString());
		JdbcCrowd crowd = new JdbcCrowd(this.jdbc);
		crowd.joins(people, ANSWERS, ASKED, WORKSPACE);
		this.dialogue.liveUntil(BEGIN.toString());
		this.due = BEGIN.plus(time.dividedBy(4));
		crowd.joins(others, IS_ASKED, this.due, WORKSPACE);
		taps(people, time).forEach((at, tapping) -> {
			this.dialogue.liveUntil(at.toString());
			tapping.forEach(this::tap);
		});
		this.dialogue.liveUntil(BEGIN.plus(time).plus(time).toString());
		List.copyOf(this.waiting.keySet()).forEach(this::look);
	}

	private static Map<Instant, List<Integer>> taps(int people, Duration time) {
		Map<Instant, List<Integer>> taps = new TreeMap<>();
		IntStream.rangeClosed(1, people).forEach((person) -> {
			Instant first = BEGIN.plus(time.multipliedBy(person).dividedBy(people));
			taps.computeIfAbsent(first, (at) -> new ArrayList<>()).add(person);
			taps.computeIfAbsent(first.plus(BETWEEN_TAPS), (at) -> new ArrayList<>()).add(person);
		});
		return taps;
	}

	/**
	 * Whoever still waits for the change after the first tap has nothing to tap on.
	 */
	private void tap(int person) {
		look(person);
		if (this.waiting.containsKey(person)) {
			return;
		}
		String before = words(person);
		this.waiting.put(person, new Tap(this.clock.instant(), this.nanos.getAsLong(), before));
		SlackPerson tapping = new SlackPerson(this.slack, this.way, ANSWERS + person);
		tapping.press(before.contains("How much time") ? "~30 min" : "Nothing yet");
		await().until(() -> !words(person).equals(before) || !isLeftToThePress());
		look(person);
	}

	/**
	 * Whether the lane leaves a change to a press for now.
	 */
	private boolean isLeftToThePress() {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM push WHERE operation = 'update' AND not_before > ?)")
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Notes after how long a tap shows, if it does.
	 */
	private void look(int person) {
		Tap tap = this.waiting.get(person);
		if (tap != null && !words(person).equals(tap.before())) {
			this.waiting.remove(person);
			this.byClock.add(Duration.between(tap.at(), shown(person, tap.at())));
			this.inReality.add(Duration.ofNanos(this.nanos.getAsLong() - tap.nanos()));
		}
	}

	/**
	 * When a tap was shown by the lane; if it was not, it was at once.
	 */
	private Instant shown(int person, Instant tapped) {
		return this.changes.getOrDefault(FakeSlack.directChat(ANSWERS + person), List.of())
			.stream()
			.filter((at) -> !at.isBefore(tapped))
			.findFirst()
			.orElse(tapped);
	}

	private String words(int person) {
		return this.slack.inDirectChat(ANSWERS + person)
			.stream()
			.map(SlackMessage::words)
			.collect(Collectors.joining());
	}

	private synchronized @Nullable SlackAnswer limit(SlackCall call) {
		if (!call.method().equals("chat.update")) {
			return null;
		}
		this.lastChanges.removeIf((at) -> !at.plus(MINUTE).isAfter(call.at()));
		if (this.lastChanges.size() >= CHANGES_A_MINUTE) {
			return SlackAnswer.rateLimited(RETRY_AFTER);
		}
		this.lastChanges.addLast(call.at());
		this.changes.computeIfAbsent(call.get("channel"), (channel) -> new ArrayList<>()).add(call.at());
		return null;
	}

	/**
	 * How many see no change.
	 */
	public int waiting() {
		return this.waiting.size();
	}

	/**
	 * After how long each tap was seen, by the clock that stands still meanwhile, the
	 * shortest first.
	 */
	public List<Duration> byClock() {
		return sorted(this.byClock);
	}

	/**
	 * After how long each tap was seen in reality, the shortest first.
	 */
	public List<Duration> inReality() {
		return sorted(this.inReality);
	}

	/**
	 * How long after the time at which the others were due each was asked, the shortest
	 * first.
	 */
	public List<Duration> late() {
		Map<String, Instant> first = this.slack.calls("chat.postMessage")
			.stream()
			.filter((call) -> call.get("channel").startsWith(IS_ASKED))
			.collect(Collectors.toMap((call) -> call.get("channel"), SlackCall::at, (one, later) -> one));
		return sorted(first.values().stream().map((at) -> Duration.between(this.due, at)).toList());
	}

	private static List<Duration> sorted(Collection<Duration> durations) {
		return durations.stream().sorted().toList();
	}

	/**
	 * A tap that does not show yet.
	 *
	 * @param at when it was, by the clock
	 * @param nanos when it was in reality
	 * @param before how the message read then
	 */
	private record Tap(Instant at, long nanos, String before) {

	}

}
