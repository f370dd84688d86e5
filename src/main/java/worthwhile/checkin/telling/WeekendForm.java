package worthwhile.checkin.telling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.ThingTold;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Usage;
import worthwhile.usage.Entry;

/**
 * The form of the first day after a weekend in which that is told.
 */
@Component
class WeekendForm {

	static final String ID = AnswerQuestion.NAME + ".weekend";

	private static final int DAY = 24 * 60;

	/** The fields, and how many days before the Monday each is. */
	private static final SortedMap<String, Integer> DAYS = new TreeMap<>(Map.of("saturday", 2, "sunday", 1));

	private final CheckInReader reader;

	private final Answers answers;

	WeekendForm(CheckInReader reader, Answers answers) {
		this.reader = reader;
		this.answers = answers;
	}

	Form open(Member member, CheckInKey first, Wording wording) {
		List<Field> fields = new ArrayList<>();
		fields.add(new Field.Explanation(wording.get("form.weekend.about")));
		List<String> shown = new ArrayList<>();
		DAYS.forEach((name, back) -> {
			CheckInDetails told = told(member, first, back);
			String minutes = told.checkIn().isAnswered() ? Integer.toString(told.minutes()) : "";
			shown.add(minutes);
			fields.add(new MinutesField(name, null).field(
					wording.get("form.weekend.minutes", wording.when(told.key().day())),
					isToldByNetwork(told) ? toldByNetwork(told, wording) : null, minutes));
		});
		return new Form(ID, first.subject() + " " + String.join("/", shown), wording.get("form.weekend.title"),
				wording.get("form.save"), fields);
	}

	/**
	 * What the form showed for each day, from its context; nothing where it does not say.
	 */
	static Map<String, String> shown(String context) {
		String[] parts = context.split(" ", 2);
		String[] values = (parts.length > 1) ? parts[1].split("/", -1) : new String[0];
		Map<String, String> shown = new HashMap<>();
		for (String name : DAYS.keySet()) {
			shown.put(name, (shown.size() < values.length) ? values[shown.size()] : "");
		}
		return shown;
	}

	/**
	 * Stores what was filled in and not shown already, and says it back; nothing of it
	 * counts if there are problems.
	 */
	List<CheckInKey> store(MemberContext context, CheckInKey first, Map<String, String> shown, SubmittedForm form) {
		Member member = context.member();
		List<CheckInKey> days = new ArrayList<>();
		List<CheckInDetails> changed = new ArrayList<>();
		DAYS.forEach((name, back) -> {
			if (!form.text(name).isEmpty()) {
				CheckInDetails told = told(member, first, back);
				days.add(told.key());
				if (!form.text(name).equals(shown.get(name))) {
					int minutes = new MinutesField(name, null).read(form, DAY).map(Usage::minutes).orElse(0);
					check(told, name, form, Wording.of(context));
					changed.add(told(member, told, minutes));
				}
			}
		});
		if (days.isEmpty()) {
			form.wrong("saturday", "form.weekend.empty");
		}
		if (form.isSound()) {
			ThingTold telling = ThingTold.plain();
			changed.forEach((told) -> this.answers.keep(context, told, telling));
		}
		return days;
	}

	private static void check(CheckInDetails told, String field, SubmittedForm form, Wording wording) {
		if (isToldByNetwork(told)) {
			form.wrong(field, "form.weekend.told", wording.line(told), told.key().day());
		}
	}

	private static String toldByNetwork(CheckInDetails told, Wording wording) {
		return wording.get("form.weekend.told", wording.line(told), told.key().day());
	}

	/**
	 * Whether another total would lose what is known of its networks.
	 */
	private static boolean isToldByNetwork(CheckInDetails told) {
		List<Entry> entries = told.entries();
		return entries.stream().anyMatch((entry) -> entry.stated() && (entries.size() > 1 || entry.reading() != null));
	}

	private CheckInDetails told(Member member, CheckInDetails told, int minutes) {
		List<Entry> entries = told.entries();
		boolean known = entries.size() == 1 && entries.get(0).stated();
		return told.with(told.checkIn().answered(null, Step.DONE), Entry.mostFirst(
				known ? List.of(with(entries.get(0), minutes)) : this.reader.split(member, told.key()).of(minutes)));
	}

	private static Entry with(Entry entry, int minutes) {
		return new Entry(entry.network(), minutes, null, null, entry.intent(), entry.outside(), true);
	}

	private CheckInDetails told(Member member, CheckInKey first, int back) {
		return this.reader.details(member, CheckInKey.ofDay(member, monday(first).minusDays(back)));
	}

	private static LocalDate monday(CheckInKey first) {
		return first.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

}
