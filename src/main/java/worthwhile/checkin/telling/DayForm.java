package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

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
		List<Field> fields = new ArrayList<>();
		fields.add(new Field.Explanation(wording.get("form.about", wording.span(key))));
		networks.forEach((network) -> fields.addAll(use(network, told, wording)));
		if (!networks.containsAll(member.networks())) {
			fields.add(new Field.Explanation(wording.get("form.others")));
		}
		fields.add(new Field.Group(wording.get("form.outcomes")));
		fields.addAll(rows.fields(member, told.outcomes(), wording));
		fields.addAll(whole(told.checkIn().reflection(), wording));
		List<Signal> signals = this.reader.signals(member, key);
		networks.forEach((network) -> fields.addAll(signals(signal(key, network, signals), wording)));
		return fields;
	}

	/**
	 * What was filled in; nothing of it counts if there are problems.
	 */
	Filled read(Member member, CheckInDetails before, ShownForm shown, Incoming.Submission sent, Wording wording) {
		List<Network> networks = shown.networks(this.reader.names(member)).orElseGet(() -> networks(member, before));
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
			form.wrong("reading-" + networks.get(0).key(), "form.too-long", before.key().longest() / 60);
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
		return networks.stream()
			.anyMatch((network) -> !form.text("reading-" + network.key()).isEmpty()
					|| !form.text("contributing-" + network.key()).isEmpty());
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

	private static List<Field> use(Network network, CheckInDetails told, Wording wording) {
		Entry entry = entry(told, network).orElse(null);
		BigDecimal most = BigDecimal.valueOf(told.key().longest());
		String hint = (entry != null && entry.reading() == null)
				? wording.get("form.unsplit", Wording.about(entry.minutes())) : null;
		return List.of(new Field.Group(network.name()),
				new Field.Number("reading-" + network.key(), wording.get("form.reading"), hint,
						decimal((entry != null) ? entry.reading() : null), BigDecimal.ZERO, most),
				new Field.Number("contributing-" + network.key(), wording.get("form.contributing"), null,
						decimal((entry != null) ? entry.contributing() : null), BigDecimal.ZERO, most),
				choice("intent-" + network.key(), wording.get("form.intent"), Intent.values(),
						(entry != null) ? entry.intent() : null, wording),
				choice("outside-" + network.key(), wording.get("form.outside"), OutsideHours.values(),
						(entry != null) ? entry.outside() : null, wording));
	}

	private static List<Field> whole(Reflection told, Wording wording) {
		List<Field.Option> feelings = Stream.of(1, 2, 3, 4, 5)
			.map((feeling) -> new Field.Option(feeling.toString(), wording.get("feeling." + feeling)))
			.toList();
		List<Field.Option> yesNo = List.of(new Field.Option("true", wording.get("yes")),
				new Field.Option("false", wording.get("no")));
		return List.of(new Field.Group(wording.get("form.afterwards")),
				new Field.Choice("feeling", wording.get("form.feeling"), null, feelings, text(told.feeling()), false),
				new Field.Choice("compared", wording.get("form.compared"), null, yesNo, text(told.compared()), false),
				choice("instead", wording.get("form.instead"), Instead.values(), told.instead(), wording),
				new Field.Text("note", wording.get("form.note"), wording.get("form.note.hint"),
						Objects.requireNonNullElse(told.note(), ""), false, true, LONGEST_NOTE));
	}

	private static List<Field> signals(Signal signal, Wording wording) {
		Network network = signal.network();
		BigDecimal most = BigDecimal.valueOf(MOST_SIGNALS);
		return List.of(new Field.Group(wording.get("form.signals", network.name())),
				new Field.Number("followers-" + network.key(), wording.get("form.followers"), null,
						decimal(signal.followers()), BigDecimal.ZERO, most),
				new Field.Number("views-" + network.key(), wording.get("form.views"), null, decimal(signal.views()),
						BigDecimal.ZERO, most),
				new Field.Number("likes-" + network.key(), wording.get("form.likes"), null, decimal(signal.likes()),
						BigDecimal.ZERO, most));
	}

	/**
	 * The entries as told now, with those of networks that the form did not show. Minutes
	 * that were not told apart stay until somebody tells them apart, and estimates until
	 * minutes are told of any network.
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
		Integer reading = number(form, "reading-" + network.key(), before.key().longest());
		Integer contributing = number(form, "contributing-" + network.key(), before.key().longest());
		Intent intent = form.choice("intent-" + network.key(), Intent.class);
		OutsideHours outside = form.choice("outside-" + network.key(), OutsideHours.class);
		if (reading == null && contributing == null) {
			return entry(before, network).filter((entry) -> entry.reading() == null)
				.map((entry) -> new Entry(network, entry.minutes(), null, null, intent, outside, entry.stated()));
		}
		int read = (reading != null) ? reading : 0;
		int contributed = (contributing != null) ? contributing : 0;
		return (read + contributed == 0) ? Optional.empty()
				: Optional.of(new Entry(network, read + contributed, read, contributed, intent, outside, true));
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
			.map((choice) -> new Field.Option(choice.name(), wording.choice(choice)))
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
