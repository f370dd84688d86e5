package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckIn.Reflection;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcWorth;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.people.Member;
import worthwhile.sentence.Usage;
import worthwhile.usage.AnsweredCheckIn.Instead;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutsideHours;
import worthwhile.usage.Signal;

/**
 * The form in which everything of a day or a week can be told and changed.
 */
@Component
class DayForm {

	static final String ID = AnswerQuestion.NAME + ".day";

	static final int LONGEST_NOTE = 2000;

	/** More would not fit in one form of every platform. */
	static final int MOST_NETWORKS = 8;

	private static final int MOST_SIGNALS = 1_000_000_000;

	private final CheckInReader reader;

	private final JdbcWorth worth;

	DayForm(CheckInReader reader, JdbcWorth worth) {
		this.reader = reader;
		this.worth = worth;
	}

	Form open(Member member, CheckInDetails told, Wording wording) {
		OutcomeRows rows = OutcomeRows.of(told.outcomes());
		List<Network> networks = networks(member, told);
		List<Field> fields = fields(member, told, networks, rows, wording);
		return new Form(ID, ShownForm.of(told.key(), rows, networks, fields).context(), wording.get("form.title"),
				wording.get("form.save"), fields);
	}

	/**
	 * The fields for some networks and outcomes, as they read now.
	 */
	private List<Field> fields(Member member, CheckInDetails told, List<Network> networks, OutcomeRows rows,
			Wording wording) {
		CheckInKey key = told.key();
		List<Signal> signals = this.reader.signals(member, key);
		List<Field> fields = new ArrayList<>();
		fields.add(new Field.Explanation(wording.get("form.about", wording.span(key))));
		networks.forEach((network) -> fields.add(minutes(network, told, wording)));
		if (!networks.containsAll(member.networks())) {
			fields.add(new Field.Explanation(wording.get("form.others")));
		}
		networks.forEach((network) -> fields.addAll(manner(network, told, wording)));
		fields.add(new Field.Group(wording.get("form.outcomes")));
		fields.addAll(rows.fields(member, told.outcomes(), wording));
		fields.add(feeling(told.checkIn().reflection(), wording));
		fields.addAll(rest(told.checkIn().reflection(), wording));
		fields.addAll(unless(!signals.isEmpty(), "signals", wording.get("form.signals"),
				networks.stream()
					.flatMap((network) -> counts(signal(key, network, signals), wording).stream())
					.toList()));
		return fields;
	}

	/**
	 * Fields that are folded unless something was told in them.
	 */
	private static List<Field> unless(boolean told, String name, String label, List<Field> fields) {
		return told ? fields : List.of(new Field.Fold(name, label, fields));
	}

	/**
	 * The form as a whole for somebody who wants to see more of one that is open.
	 * @param open the names of the fields that are open
	 */
	Form unfolded(Member member, CheckInDetails told, ShownForm shown, Set<String> open, Wording wording) {
		List<Network> networks = networks(member, told, shown);
		List<Field> fields = fields(member, told, networks, shown.rows(), wording);
		return new Form(ID, shown.grown(open, fields).context(), wording.get("form.title"), wording.get("form.save"),
				fields);
	}

	private List<Network> networks(Member member, CheckInDetails told, ShownForm shown) {
		return shown.networks(this.reader.names(member)).orElseGet(() -> networks(member, told));
	}

	/**
	 * What was filled in; nothing of it counts if there are problems.
	 */
	Filled read(Member member, CheckInDetails before, ShownForm shown, Incoming.Submission sent, Wording wording) {
		List<Network> networks = networks(member, before, shown);
		SubmittedForm form = new SubmittedForm(
				shown.changed(sent, fields(member, before, networks, shown.rows(), wording)), wording.texts());
		List<Outcome> outcomes = shown.rows()
			.read(form, before.key().day(), before.outcomes(), this.reader.names(member), this.worth.of(member.id()));
		return new Filled(form, told(networks, before, form), outcomes, signals(networks, before, form));
	}

	private static CheckInDetails told(List<Network> networks, CheckInDetails before, SubmittedForm form) {
		List<Entry> entries = Entry.mostFirst(entries(networks, before, form));
		int minutes = entries.stream().mapToInt(Entry::minutes).sum();
		if (minutes > before.key().longest()) {
			form.wrong(MinutesField.of(networks.get(0)).name(), "form.too-long", before.key().longest() / 60);
		}
		CheckIn checkIn = before.checkIn()
			.with(new Reflection(feeling(form), compared(form), form.choice("instead", Instead.class),
					form.words("note", LONGEST_NOTE, "form.long")));
		return before.with(answered(checkIn, !entries.equals(before.entries()), tellsTime(networks, form)), entries);
	}

	/**
	 * What tells of no time is no answer, and leaves one that there is as rough as it is.
	 */
	private static CheckIn answered(CheckIn checkIn, boolean changesTime, boolean tellsTime) {
		if (!checkIn.isAnswered() && !tellsTime) {
			return checkIn;
		}
		return checkIn.answered((checkIn.isAnswered() && !changesTime) ? checkIn.minutes() : null, Step.DONE);
	}

	private static boolean tellsTime(List<Network> networks, SubmittedForm form) {
		return networks.stream().anyMatch((network) -> !form.text(MinutesField.of(network).name()).isEmpty());
	}

	private static List<Signal> signals(List<Network> networks, CheckInDetails before, SubmittedForm form) {
		return networks.stream()
			.map((network) -> new Signal(before.key().day(), network,
					number(form, "followers-" + network.key(), MOST_SIGNALS),
					number(form, "views-" + network.key(), MOST_SIGNALS),
					number(form, "likes-" + network.key(), MOST_SIGNALS)))
			.toList();
	}

	/**
	 * The member's networks, and those that the check-in speaks of already.
	 */
	private static List<Network> networks(Member member, CheckInDetails told) {
		return Stream.concat(told.entries().stream().map(Entry::network), member.networks().stream())
			.distinct()
			.sorted((one, other) -> Integer.compare(rank(member, one), rank(member, other)))
			.limit(MOST_NETWORKS)
			.toList();
	}

	private static int rank(Member member, Network network) {
		int place = member.networks().indexOf(network);
		return (place < 0) ? Integer.MAX_VALUE : place;
	}

	private static Field minutes(Network network, CheckInDetails told, Wording wording) {
		Entry entry = entry(told, network).orElse(null);
		String guess = (entry != null && !entry.stated())
				? wording.get("form.estimated", Wording.about(entry.minutes())) : null;
		return MinutesField.of(network)
			.field(wording.get("form.minutes", network.name()), guess, MinutesField.written(entry, wording));
	}

	/**
	 * How a network was used.
	 */
	private static List<Field> manner(Network network, CheckInDetails told, Wording wording) {
		Intent intent = entry(told, network).map(Entry::intent).orElse(null);
		OutsideHours outside = entry(told, network).map(Entry::outside).orElse(null);
		return unless(intent != null || outside != null, "more-" + network.key(),
				wording.get("form.more", network.name()),
				List.of(new Field.Group(network.name()),
						choice("intent-" + network.key(), wording.get("form.intent"), Intent.values(), intent, wording),
						choice("outside-" + network.key(), wording.get("form.outside"), OutsideHours.values(), outside,
								wording)));
	}

	private static Field feeling(Reflection told, Wording wording) {
		List<Field.Option> feelings = Stream.of(1, 2, 3, 4, 5)
			.map((feeling) -> new Field.Option(feeling.toString(),
					StringUtils.capitalize(wording.get("feeling." + feeling))))
			.toList();
		return new Field.Choice("feeling", wording.get("form.feeling"), null, feelings, text(told.feeling()), false);
	}

	private static List<Field> rest(Reflection told, Wording wording) {
		List<Field.Option> yesNo = List.of(new Field.Option("true", wording.get("yes")),
				new Field.Option("false", wording.get("no")));
		boolean any = told.compared() != null || told.instead() != null || told.note() != null;
		return unless(any, "rest", wording.get("form.rest"), List.of(
				new Field.Text("note", wording.get("form.note"), wording.get("form.note.hint"),
						Objects.requireNonNullElse(told.note(), ""), false, true, LONGEST_NOTE),
				choice("instead", wording.get("form.instead"), Instead.values(), told.instead(), wording),
				new Field.Choice("compared", wording.get("form.compared"), null, yesNo, text(told.compared()), false)));
	}

	private static List<Field> counts(Signal signal, Wording wording) {
		Network network = signal.network();
		BigDecimal most = BigDecimal.valueOf(MOST_SIGNALS);
		return List.of(new Field.Group(wording.get("form.signals.of", network.name())),
				new Field.Number("followers-" + network.key(), wording.get("form.followers"), null,
						decimal(signal.followers()), BigDecimal.ZERO, most),
				new Field.Number("views-" + network.key(), wording.get("form.views"), null, decimal(signal.views()),
						BigDecimal.ZERO, most),
				new Field.Number("likes-" + network.key(), wording.get("form.likes"), null, decimal(signal.likes()),
						BigDecimal.ZERO, most));
	}

	/**
	 * The entries as told now, with those of networks that the form did not show.
	 * Estimates stay until minutes are told of any network.
	 */
	private static List<Entry> entries(List<Network> networks, CheckInDetails before, SubmittedForm form) {
		List<Entry> all = new ArrayList<>(
				networks.stream().flatMap((network) -> told(network, before, form).stream()).toList());
		boolean stated = all.stream()
			.anyMatch((entry) -> entry.stated()
					&& entry(before, entry.network()).filter((earlier) -> isTheSame(earlier, entry)).isEmpty());
		before.entries().stream().filter((entry) -> !networks.contains(entry.network())).forEach(all::add);
		return all.stream().filter((entry) -> entry.stated() || !stated).toList();
	}

	private static boolean isTheSame(Entry earlier, Entry entry) {
		return earlier.stated() && earlier.minutes() == entry.minutes();
	}

	private static Optional<Entry> told(Network network, CheckInDetails before, SubmittedForm form) {
		MinutesField minutes = MinutesField.of(network);
		Intent intent = form.choice("intent-" + network.key(), Intent.class);
		OutsideHours outside = form.choice("outside-" + network.key(), OutsideHours.class);
		if (form.text(minutes.name()).isEmpty()) {
			return entry(before, network).filter((entry) -> !entry.stated())
				.map((entry) -> new Entry(network, entry.minutes(), null, null, intent, outside, false));
		}
		return minutes.read(form, before.key().longest())
			.filter((usage) -> usage.minutes() > 0)
			.map((usage) -> entry(network, usage, intent, outside));
	}

	/**
	 * What is said beside the minutes counts before what was chosen.
	 */
	private static Entry entry(Network network, Usage usage, @Nullable Intent intent, @Nullable OutsideHours outside) {
		boolean apart = usage.unsplit() == 0;
		return new Entry(network, usage.minutes(), apart ? usage.reading() : null, apart ? usage.contributing() : null,
				(usage.intent() != null) ? usage.intent() : intent,
				(usage.outside() != null) ? usage.outside() : outside, true);
	}

	private static @Nullable Integer number(SubmittedForm form, String field, int most) {
		return form.whole(field, most, "form.number", "form.whole");
	}

	private static @Nullable Integer feeling(SubmittedForm form) {
		String feeling = form.text("feeling");
		return feeling.matches("[1-5]") ? Integer.valueOf(feeling) : null;
	}

	private static @Nullable Boolean compared(SubmittedForm form) {
		return form.text("compared").isEmpty() ? null : Boolean.valueOf(form.text("compared"));
	}

	private static Field choice(String name, String label, Enum<?>[] choices, @Nullable Enum<?> selected,
			Wording wording) {
		List<Field.Option> options = Arrays.stream(choices)
			.map((choice) -> new Field.Option(choice.name(), StringUtils.capitalize(wording.choice(choice))))
			.toList();
		return new Field.Choice(name, label, null, options, (selected != null) ? selected.name() : null, false);
	}

	private static Optional<Entry> entry(CheckInDetails told, Network network) {
		return told.entries().stream().filter((entry) -> entry.network().equals(network)).findFirst();
	}

	private static Signal signal(CheckInKey key, Network network, List<Signal> signals) {
		return signals.stream()
			.filter((signal) -> signal.network().equals(network))
			.findFirst()
			.orElse(new Signal(key.day(), network, null, null, null));
	}

	private static @Nullable BigDecimal decimal(@Nullable Integer number) {
		return (number != null) ? BigDecimal.valueOf(number) : null;
	}

	/**
	 * A form that was filled in.
	 *
	 * @param form with what is wrong in it
	 * @param told the check-in and its entries then, with the outcomes of before
	 * @param outcomes those in its rows
	 * @param signals of the networks that it showed
	 */
	record Filled(SubmittedForm form, CheckInDetails told, List<Outcome> outcomes, List<Signal> signals) {
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
