package worthwhile.chaos;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What people told and what they were told about it, to be compared with the database.
 */
final class Ledger {

	private static final int FAILED = 500;

	private final Queue<Told> told = new ConcurrentLinkedQueue<>();

	private final Queue<Press> presses = new ConcurrentLinkedQueue<>();

	private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

	private final Map<String, AtomicInteger> odd = new ConcurrentHashMap<>();

	private volatile String phase = "start";

	private volatile boolean databaseAway;

	private volatile long databaseBack = System.nanoTime();

	void phase(String name) {
		this.phase = name;
	}

	String phase() {
		return this.phase;
	}

	/**
	 * Whether events may be refused now, which are delivered again.
	 */
	void databaseAway(boolean away) {
		this.databaseAway = away;
		this.databaseBack = System.nanoTime();
	}

	Told told(String key) {
		Told one = new Told(key);
		this.told.add(one);
		return one;
	}

	/**
	 * Notes a press that begins now.
	 * @param message the channel and the time of the message that is pressed
	 */
	Press press(Told what, String message) {
		Press press = new Press(what, this.phase, message);
		this.presses.add(press);
		return press;
	}

	/**
	 * Counts a status that an instance answered with.
	 * @param kind of the request, such as {@code event}
	 * @param sent when it was sent, by {@link System#nanoTime()}
	 */
	void status(String kind, int status, long sent) {
		count(kind + " " + status / 100 + "xx");
		boolean away = this.databaseAway || sent - this.databaseBack < 0;
		boolean allowed = away && kind.equals("event");
		if (status >= FAILED && !allowed) {
			count("5xx");
			odd(kind + " " + status);
		}
	}

	void count(String what) {
		this.counts.computeIfAbsent(what, (key) -> new AtomicInteger()).incrementAndGet();
	}

	int counted(String what) {
		AtomicInteger count = this.counts.get(what);
		return (count != null) ? count.get() : 0;
	}

	/**
	 * Counts what nobody expects, to be looked at after the run.
	 */
	void odd(String what) {
		this.odd.computeIfAbsent(this.phase + ": " + what, (key) -> new AtomicInteger()).incrementAndGet();
	}

	Map<String, Integer> oddities() {
		return numbers(this.odd);
	}

	Map<String, Integer> counts() {
		return numbers(this.counts);
	}

	private static Map<String, Integer> numbers(Map<String, AtomicInteger> counters) {
		return counters.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().get(), (one, other) -> one,
					TreeMap::new));
	}

	Collection<Press> presses() {
		return this.presses;
	}

	long acknowledged() {
		return this.told.stream().filter(Told::isAcknowledged).count();
	}

	long apologies() {
		return this.told.stream().filter(Told::isApologizedFor).count();
	}

	/**
	 * Of how many the bot said that it does not know whether they are stored.
	 */
	long doubts() {
		return this.told.stream().filter(Told::isInDoubt).count();
	}

	/**
	 * What was acknowledged and is not there.
	 * @param stored how often each key is in the database
	 */
	List<String> lost(Map<String, Integer> stored) {
		return keys((one) -> one.isAcknowledged() && !stored.containsKey(one.key()));
	}

	/**
	 * What is there more than once.
	 */
	List<String> twice(Map<String, Integer> stored) {
		return keys((one) -> stored.getOrDefault(one.key(), 0) > 1);
	}

	/**
	 * What is there although it was said that it is not.
	 */
	List<String> untrueApologies(Map<String, Integer> stored) {
		return keys((one) -> one.wasAllForNothing() && stored.containsKey(one.key()));
	}

	private List<String> keys(Predicate<Told> which) {
		return this.told.stream().filter(which).map(Told::key).sorted().toList();
	}

}
