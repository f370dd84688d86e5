package worthwhile.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is due and when; a kind of work has at most one time for each subject. Changes
 * take part in the running transaction.
 */
public interface Due {

	/**
	 * Makes work due at an instant, instead of any other at which it was.
	 * @param kind a kind that a {@link DueWork} does
	 * @param subject whom or what the work is about
	 * @param at when
	 */
	void put(String kind, UUID subject, Instant at);

	/**
	 * Makes work due at an instant, unless it is due earlier: for a subject of which
	 * several things are due, when whoever does it finds out what.
	 * @param kind a kind that a {@link DueWork} does
	 * @param subject whom or what the work is about
	 * @param at when at the latest
	 */
	void putAtLatest(String kind, UUID subject, Instant at);

	/**
	 * Makes work of one kind due for many subjects at once.
	 * @param kind a kind that a {@link DueWork} does
	 * @param times when, by subject
	 */
	void putAll(String kind, Map<UUID, Instant> times);

	/**
	 * Forgets work that is not due any more; nothing happens if there is none.
	 */
	void cancel(String kind, UUID subject);

	/**
	 * Makes work of one kind due anew for some subjects: at their times, or not at all
	 * for whom there is none.
	 * @param kind a kind that a {@link DueWork} does
	 * @param subjects all of them
	 * @param times when, by subject
	 */
	default void replaceAll(String kind, Collection<UUID> subjects, Map<UUID, Instant> times) {
		putAll(kind, times);
		subjects.stream().filter((subject) -> !times.containsKey(subject)).forEach((subject) -> cancel(kind, subject));
	}

	/**
	 * Forgets all work about some subjects, once nobody is doing any of it.
	 */
	void cancelAll(Collection<UUID> subjects);

	/**
	 * When the work is due, if it is.
	 */
	Optional<Instant> at(String kind, UUID subject);

	/**
	 * Everything that is due about a subject, by its kind.
	 */
	Map<String, Instant> all(UUID subject);

	/**
	 * The earliest instant at which anything is due, if anything is.
	 */
	Optional<Instant> next();

}
