package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.people.Member;
import worthwhile.usage.Network;
import worthwhile.usage.NetworkNames;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

/**
 * The rows of a form in which outcomes are told. Each row has its outcome's id from the
 * start, so that a form that is sent twice tells each outcome once.
 *
 * @param ids of the rows
 */
record OutcomeRows(List<UUID> ids) {

	static final BigDecimal MOST_HOURS = BigDecimal.valueOf(2000);

	private static final int MOST = 6;

	private static final int FREE = 2;

	/**
	 * A row for each outcome, and some free ones.
	 */
	static OutcomeRows of(List<Outcome> outcomes) {
		List<UUID> ids = new ArrayList<>(outcomes.stream().map(Outcome::id).limit(MOST).toList());
		int free = Math.min(FREE, MOST - ids.size());
		IntStream.range(0, free).forEach((i) -> ids.add(UUID.randomUUID()));
		return new OutcomeRows(ids);
	}

	/**
	 * The rows that a form's context names.
	 */
	static Optional<OutcomeRows> parse(String context) {
		try {
			return Optional.of(new OutcomeRows(Arrays.stream(context.split(","))
				.filter((id) -> !id.isEmpty())
				.limit(MOST)
				.map(UUID::fromString)
				.toList()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	String context() {
		return this.ids.stream().map(UUID::toString).collect(Collectors.joining(","));
	}

	/**
	 * The rows with an outcome, one at least; each free one behind them opens when it is
	 * asked for.
	 */
	List<Field> fields(Member member, List<Outcome> outcomes, Wording wording) {
		List<Field> fields = List.of();
		for (int row = this.ids.size() - 1; row >= 0; row--) {
			UUID id = this.ids.get(row);
			Outcome outcome = outcomes.stream().filter((one) -> one.id().equals(id)).findFirst().orElse(null);
			List<Field> more = new ArrayList<>(List.of(kind(row, outcome, wording),
					network(row, member, outcome, wording), hours(row, outcome, wording)));
			more.addAll(fields);
			fields = (row == 0 || outcome != null) ? more
					: List.of(new Field.Fold("outcome-" + row, wording.get("form.outcome.another"), more));
		}
		return fields;
	}

	/**
	 * The kind of the one outcome that a form is about.
	 */
	static Field kind(Wording wording) {
		return new Field.Choice("kind-0", wording.get("form.outcome.one"), null, kinds(wording), null, true);
	}

	private static List<Field.Option> kinds(Wording wording) {
		return Arrays.stream(OutcomeKind.values())
			.map((kind) -> new Field.Option(kind.name(), wording.kind(kind)))
			.toList();
	}

	private static Field kind(int row, @Nullable Outcome outcome, Wording wording) {
		return new Field.Choice("kind-" + row, wording.get("form.outcome", row + 1), null, kinds(wording),
				(outcome != null) ? outcome.kind().name() : null, false);
	}

	static Field network(int row, Member member, @Nullable Outcome outcome, Wording wording) {
		List<Network> networks = new ArrayList<>(member.networks());
		Network network = (outcome != null) ? outcome.network() : null;
		if (network != null && !networks.contains(network)) {
			networks.add(network);
		}
		return new Field.Choice("network-" + row, wording.get("form.outcome.network"), null,
				networks.stream().map((one) -> new Field.Option(one.key(), one.name())).toList(),
				(network != null) ? network.key() : null, false);
	}

	static Field hours(int row, @Nullable Outcome outcome, Wording wording) {
		return new Field.Number("hours-" + row, wording.get("form.outcome.hours"),
				wording.get("form.outcome.hours.hint"), (outcome != null) ? outcome.worth() : null, BigDecimal.ZERO,
				MOST_HOURS);
	}

	/**
	 * Hours from 0 on, in hundredths; nothing if the field was left empty.
	 */
	static @Nullable BigDecimal hours(SubmittedForm form, String field) {
		BigDecimal hours = form.number(field, MOST_HOURS, "form.number");
		return (hours != null) ? hours.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros() : null;
	}

	/**
	 * The outcomes that were told.
	 */
	List<Outcome> read(SubmittedForm form, LocalDate day, List<Outcome> before, NetworkNames names,
			Map<OutcomeKind, BigDecimal> worth) {
		List<Outcome> told = new ArrayList<>();
		for (int row = 0; row < this.ids.size(); row++) {
			OutcomeKind kind = form.choice("kind-" + row, OutcomeKind.class);
			BigDecimal hours = hours(form, "hours-" + row);
			if (kind == null) {
				boolean begun = hours != null || !form.text("network-" + row).isEmpty();
				if (begun && isFree(this.ids.get(row), before)) {
					form.wrong("kind-" + row, "form.outcome.kind");
				}
				continue;
			}
			told.add(new Outcome(this.ids.get(row), day(this.ids.get(row), before, day), kind,
					names.networks().get(form.text("network-" + row)),
					(hours != null) ? hours : worth.getOrDefault(kind, BigDecimal.ONE)));
		}
		return told;
	}

	/**
	 * The rows that are empty now.
	 */
	Set<UUID> without(List<Outcome> told) {
		Set<UUID> kept = told.stream().map(Outcome::id).collect(Collectors.toSet());
		return this.ids.stream().filter((id) -> !kept.contains(id)).collect(Collectors.toSet());
	}

	/**
	 * Whether a row had no outcome before; one that had one is emptied to delete it.
	 */
	private static boolean isFree(UUID id, List<Outcome> before) {
		return before.stream().noneMatch((outcome) -> outcome.id().equals(id));
	}

	private static LocalDate day(UUID id, List<Outcome> before, LocalDate day) {
		return before.stream().filter((outcome) -> outcome.id().equals(id)).map(Outcome::day).findFirst().orElse(day);
	}

}
