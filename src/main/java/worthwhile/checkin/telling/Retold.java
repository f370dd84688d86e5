package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.sentence.Usage;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutsideHours;

/**
 * What somebody told last, so that it can be told otherwise.
 *
 * @param before how the check-in stood before
 * @param after how it stands now
 * @param usages the time, one for each network, or one without if it was shared among
 * them
 * @param came what came of it
 */
record Retold(CheckInDetails before, CheckInDetails after, List<Usage> usages, List<Outcome> came) {

	private static final Map<Intent, String> INTENTS = Map.of(Intent.ON_PURPOSE, "on purpose", Intent.HABIT, "habit",
			Intent.BOTH, "partly habit");

	private static final Map<OutsideHours, String> OUTSIDE = Map.of(OutsideHours.NONE, "at work", OutsideHours.SOME,
			"partly after work", OutsideHours.MOST, "after work");

	private static final List<String> FEELINGS = List.of("drained", "a bit drained", "neutral", "a bit energised",
			"energised");

	static Retold of(CheckInDetails before, CheckInDetails after) {
		Set<UUID> known = before.outcomes().stream().map(Outcome::id).collect(Collectors.toSet());
		return new Retold(before, after, usages(before, after),
				after.outcomes().stream().filter((outcome) -> !known.contains(outcome.id())).toList());
	}

	private static List<Usage> usages(CheckInDetails before, CheckInDetails after) {
		boolean rough = before.checkIn().isRough();
		if (after.entries().stream().noneMatch(Entry::stated)) {
			int more = after.minutes() - (rough ? 0 : before.minutes());
			return (more > 0) ? List.of(new Usage(null, 0, 0, more, null, null)) : List.of();
		}
		List<Usage> usages = new ArrayList<>();
		for (Entry entry : after.entries()) {
			Entry earlier = before.entries()
				.stream()
				.filter((one) -> one.network().equals(entry.network()))
				.findFirst()
				.orElse(null);
			if (!entry.equals(earlier)) {
				more(entry, rough ? null : earlier).ifPresent(usages::add);
			}
		}
		return usages;
	}

	private static Optional<Usage> more(Entry entry, @Nullable Entry earlier) {
		int minutes = entry.minutes() - ((earlier != null) ? earlier.minutes() : 0);
		boolean apart = entry.reading() != null && (earlier == null || earlier.reading() != null);
		int reading = apart ? number(entry.reading()) - ((earlier != null) ? number(earlier.reading()) : 0) : 0;
		return (minutes > 0) ? Optional.of(new Usage(entry.network(), reading, apart ? minutes - reading : 0,
				apart ? 0 : minutes, entry.intent(), entry.outside())) : Optional.empty();
	}

	private static int number(@Nullable Integer told) {
		return Objects.requireNonNullElse(told, 0);
	}

	CheckInKey key() {
		return this.after.key();
	}

	int minutes() {
		return this.usages.stream().mapToInt(Usage::minutes).sum();
	}

	/**
	 * The networks of the time, and of what came of it.
	 */
	Set<Network> networks() {
		return Stream.concat(this.usages.stream().map(Usage::network), this.came.stream().map(Outcome::network))
			.flatMap(Stream::ofNullable)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * The same with another time in the place of one of them: of the same kind and for
	 * the same reason, where it does not say otherwise.
	 */
	Retold with(Usage old, Usage right) {
		int minutes = right.minutes();
		boolean split = right.unsplit() < minutes;
		boolean reading = split ? right.reading() == minutes : old.reading() == old.minutes();
		boolean contributing = split ? right.contributing() == minutes : old.contributing() == old.minutes();
		Usage now = new Usage(old.network(), reading ? minutes : 0, contributing ? minutes : 0,
				(reading || contributing) ? 0 : minutes, (right.intent() != null) ? right.intent() : old.intent(),
				(right.outside() != null) ? right.outside() : old.outside());
		return new Retold(this.before, this.after,
				this.usages.stream().map((usage) -> usage.equals(old) ? now : usage).toList(), this.came);
	}

	/**
	 * The same on another network.
	 * @param old the one that it was not, or nothing for whatever names none
	 */
	Retold with(@Nullable Network old, Network right) {
		return new Retold(this.before, this.after,
				this.usages.stream()
					.map((usage) -> Objects.equals(usage.network(), old) ? on(usage, right) : usage)
					.toList(),
				this.came.stream()
					.map((outcome) -> Objects.equals(outcome.network(), old)
							? new Outcome(outcome.id(), outcome.day(), outcome.kind(), right, outcome.worth())
							: outcome)
					.toList());
	}

	/**
	 * The same with a network for the time that has none, if one was chosen.
	 */
	Retold on(@Nullable Network chosen) {
		return (chosen == null) ? this : new Retold(this.before, this.after,
				this.usages.stream().map((usage) -> (usage.network() != null) ? usage : on(usage, chosen)).toList(),
				this.came);
	}

	private static Usage on(Usage usage, Network network) {
		return new Usage(network, usage.reading(), usage.contributing(), usage.unsplit(), usage.intent(),
				usage.outside());
	}

	/**
	 * A sentence that says it, in words that are read in every language.
	 * @param day the day that it names, if it names one
	 */
	String words(@Nullable LocalDate day) {
		List<String> clauses = new ArrayList<>();
		this.usages.forEach((usage) -> clauses.addAll(words(usage)));
		this.came.forEach((outcome) -> clauses.add("1 " + outcome.kind().name().toLowerCase(Locale.ROOT)
				+ name(outcome.network()) + " " + minutes(outcome.worth()) + "m"));
		Integer feeling = this.after.checkIn().reflection().feeling();
		if (feeling != null && !feeling.equals(this.before.checkIn().reflection().feeling())) {
			clauses.add("felt " + FEELINGS.get(feeling - 1));
		}
		return ((day != null) ? day + " " : "") + String.join(", ", clauses);
	}

	private static long minutes(BigDecimal hours) {
		return Math.round(hours.doubleValue() * 60);
	}

	private static List<String> words(Usage usage) {
		String how = name(usage.network()) + ((usage.intent() != null) ? " " + INTENTS.get(usage.intent()) : "")
				+ ((usage.outside() != null) ? " " + OUTSIDE.get(usage.outside()) : "");
		return Stream
			.of(clause(usage.reading(), how, " reading"), clause(usage.contributing(), how, " posting"),
					clause(usage.unsplit(), how, ""))
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<String> clause(int minutes, String how, String activity) {
		return (minutes > 0) ? Optional.of(minutes + "m" + how + activity) : Optional.empty();
	}

	private static String name(@Nullable Network network) {
		return (network != null) ? " " + network.name() : "";
	}

}
