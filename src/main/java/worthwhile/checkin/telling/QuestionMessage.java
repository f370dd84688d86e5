package worthwhile.checkin.telling;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import worthwhile.calendar.QuietHours;
import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.FollowUp;
import worthwhile.checkin.QuestionNote;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.OutcomeKind;

/**
 * The question as it reads now: a view of the check-in, of which each step has a way on
 * and a way out.
 */
@Component
public class QuestionMessage {

	static final List<Integer> DAY_MINUTES = List.of(10, 30, 60);

	static final List<Integer> WEEK_MINUTES = List.of(60, 150, 300);

	private static final int MOST_IN_A_ROW = 5;

	/** What is longer than so many letters has its day in a line of its own. */
	private static final int MOST_AT_A_GLANCE = 70;

	private static final List<OutcomeKind> KINDS = List.of(OutcomeKind.LEARNED, OutcomeKind.CONTACT, OutcomeKind.LEAD,
			OutcomeKind.CLIENT);

	private final CheckInReader reader;

	private final FollowUps followUps;

	private final List<QuestionNote> notes;

	private final Clock clock;

	QuestionMessage(CheckInReader reader, FollowUps followUps, ObjectProvider<QuestionNote> notes, Clock clock) {
		this.reader = reader;
		this.followUps = followUps;
		this.notes = notes.orderedStream().toList();
		this.clock = clock;
	}

	public Message of(Member member, CheckInKey key) {
		return of(member, this.reader.details(member, key));
	}

	/**
	 * The question as a part of what else a member sees.
	 * @param more what else can be done, where nothing else is to be tapped first
	 */
	List<Block> part(Member member, CheckInDetails told, Button... more) {
		Wording wording = Wording.of(member, this.clock.instant());
		if (told.checkIn().isWaiting() && !told.checkIn().isSnoozed()) {
			return asking(member, told.key(), with(List.of(skip(told.key(), wording)), more), wording);
		}
		return (isDone(member, told) ? done(member, told, wording, more) : of(member, told)).blocks();
	}

	/**
	 * A question that was put off.
	 */
	public Message snoozed(Member member, CheckIn checkIn) {
		return waiting(member, new CheckInDetails(checkIn, List.of(), List.of(), null, CheckInDetails.FIRST),
				Wording.of(member, this.clock.instant()));
	}

	/**
	 * An earlier copy of a question that came again in a later message.
	 */
	public Message cameAgain(Member member, CheckInKey key) {
		Wording wording = Wording.of(member, this.clock.instant());
		String text = wording.get("question.again", wording.span(key));
		return Message.of(text, new Block.Note(text));
	}

	public Message of(Member member, CheckInDetails told) {
		Wording wording = Wording.of(member, this.clock.instant());
		return switch (told.checkIn().state()) {
			case DUE, ASKED -> waiting(member, told, wording);
			case ANSWERED -> answered(member, told, wording);
			case SKIPPED, DELETED -> leftOut(told, wording);
			case EXPIRED -> expired(told, wording);
		};
	}

	private Message waiting(Member member, CheckInDetails told, Wording wording) {
		Instant until = told.checkIn().asked().snoozedUntil();
		if (told.checkIn().isOver(wording.today())) {
			return expired(told, wording);
		}
		return (until != null) ? snoozed(member, told.key(), until, wording) : minutes(member, told, wording);
	}

	private Message minutes(Member member, CheckInDetails told, Wording wording) {
		return new Message(wording.question(told.key()),
				asking(member, told.key(), ways(member, told.checkIn(), wording), wording));
	}

	private List<Block> asking(Member member, CheckInKey key, List<Button> ways, Wording wording) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(Block.Paragraph.strong(wording.question(key)));
		blocks.addAll(notes(member, key));
		blocks.add(amounts(member, key, wording, ways));
		return blocks;
	}

	/**
	 * How much time it may have been, and what else can be done in a menu.
	 */
	public Block.Buttons amounts(Member member, CheckInKey key, Wording wording, List<Button> ways) {
		List<Button> menu = new ArrayList<>(List.of(Tap.Plain.OPEN_FORM.button(wording.get("question.more"), key)));
		menu.addAll(ways);
		return new Block.Buttons(amounts(member, key, wording), menu);
	}

	private List<Button> amounts(Member member, CheckInKey key, Wording wording) {
		List<Button> buttons = new ArrayList<>();
		buttons.add(new Tap.Minutes(0).button(wording.get("minutes.none"), key));
		for (int minutes : key.isWeek() ? WEEK_MINUTES : DAY_MINUTES) {
			buttons.add(new Tap.Minutes(minutes).button(Wording.about(minutes), key));
		}
		this.reader.last(member, key)
			.map((last) -> Tap.Plain.SAME_AS_LAST.button(wording.get("question.same", Wording.about(last.minutes())),
					key))
			.ifPresent(buttons::add);
		return buttons;
	}

	private static List<Button> ways(Member member, CheckIn checkIn, Wording wording) {
		CheckInKey key = checkIn.key();
		List<Button> buttons = new ArrayList<>();
		buttons.add(skip(key, wording));
		if (checkIn.maySnooze()) {
			buttons.add(steering(wording.get("question.snooze.hour"), CheckInNames.SNOOZE, key, "hour"));
			buttons.add(steering(wording.get("question.snooze.tomorrow"), CheckInNames.SNOOZE, key, "tomorrow"));
		}
		weekend(member, checkIn, wording).ifPresent(buttons::add);
		return buttons;
	}

	private static Optional<Button> weekend(Member member, CheckIn checkIn, Wording wording) {
		CheckInKey key = checkIn.key();
		DayOfWeek weekday = key.day().getDayOfWeek();
		boolean first = weekday == DayOfWeek.MONDAY
				|| checkIn.asked().afterWeekend() && weekday.compareTo(DayOfWeek.FRIDAY) <= 0;
		boolean asked = member.asking().days().contains(DayOfWeek.SATURDAY)
				&& member.asking().days().contains(DayOfWeek.SUNDAY);
		return (!key.isWeek() && first && !asked)
				? Optional.of(Tap.Plain.OPEN_WEEKEND.button(wording.get("question.weekend"), key)) : Optional.empty();
	}

	private static Message snoozed(Member member, CheckInKey key, Instant until, Wording wording) {
		boolean waking = !member.quiet().equals(QuietHours.NONE)
				&& until.atZone(member.zone()).toLocalTime().equals(member.quiet().to());
		String text = wording.get(waking ? "question.snoozed.quiet" : "question.snoozed", wording.span(key),
				wording.moment(until));
		return Message.of(text, new Block.Paragraph(text), Block.Buttons
			.of(steering(wording.get("question.wake"), CheckInNames.WAKE, key, ""), skip(key, wording)));
	}

	private Message answered(Member member, CheckInDetails told, Wording wording) {
		return switch (told.checkIn().step()) {
			case MINUTES, OUTCOME -> outcome(member, told, wording);
			case EXTRA -> this.followUps.next(member, told)
				.map((followUp) -> followUp(member, told, followUp, wording))
				.orElseGet(() -> done(member, told, wording));
			case DONE -> done(member, told, wording);
		};
	}

	private boolean isDone(Member member, CheckInDetails told) {
		CheckIn checkIn = told.checkIn();
		return checkIn.isAnswered() && switch (checkIn.step()) {
			case MINUTES, OUTCOME -> false;
			case EXTRA -> this.followUps.next(member, told).isEmpty();
			case DONE -> true;
		};
	}

	private Message outcome(Member member, CheckInDetails told, Wording wording) {
		CheckInKey key = told.key();
		Block.Paragraph question = new Block.Paragraph(
				wording.get("question.outcome.told", Wording.about(told.minutes()), wording.when(key)) + " ")
			.thenStrong(wording.get("question.outcome"));
		List<Button> kinds = new ArrayList<>();
		kinds.add(new Tap.Came(null).button(wording.get("question.nothing"), key));
		KINDS.forEach((kind) -> kinds.add(new Tap.Came(kind).button(wording.kind(kind), key)));
		// what does the same has to differ in one menu
		Button other = steering(wording.get("question.other"), edit(key, wording).action(), key, "other").forForm();
		List<Block> blocks = new ArrayList<>(List.of(question));
		blocks.addAll(notes(member, key));
		blocks.add(new Block.Buttons(kinds).menu(other, edit(key, wording)));
		return new Message(question.text(), blocks);
	}

	private Message followUp(Member member, CheckInDetails told, FollowUp followUp, Wording wording) {
		CheckInKey key = told.key();
		Block.Paragraph stored = stored(told, wording);
		List<Button> choices = new ArrayList<>(followUp.choices(member)
			.stream()
			.map((choice) -> new Tap.Followed(followUp.id(), choice.value())
				.button(StringUtils.capitalize(choice.label()), key))
			.toList());
		choices.addAll(followUp.ways(member));
		List<Block> blocks = new ArrayList<>(List.of(stored));
		blocks.addAll(notes(member, key));
		blocks.add(new Block.Note(followUp.question(member)));
		blocks.addAll(optional(followUp.question(member), choices,
				Tap.Plain.FINISH.button(wording.get("extra.finish"), key), edit(key, wording)));
		return new Message(stored.text(), blocks);
	}

	/**
	 * A row of choices with the way out at its end, if that is short; else the choices
	 * come first.
	 */
	private static List<Block> optional(String question, List<Button> choices, Button finish, Button edit) {
		if (choices.size() > MOST_IN_A_ROW) {
			return List.of(new Block.OneOfMany(question, choices), Block.Buttons.of(finish).menu(edit));
		}
		return (choices.size() < MOST_IN_A_ROW) ? List.of(new Block.Buttons(with(choices, finish)).menu(edit))
				: List.of(new Block.Buttons(choices).menu(finish, edit));
	}

	private Message done(Member member, CheckInDetails told, Wording wording, Button... more) {
		return done(member, told, stored(told, wording), with(List.of(edit(told.key(), wording)), more), wording);
	}

	/**
	 * The answer that a sentence made.
	 * @param lines how it came about
	 * @param ways to have it otherwise
	 */
	Message said(Member member, CheckInDetails told, List<String> lines, List<Button> ways) {
		Wording wording = Wording.of(member, this.clock.instant());
		List<Button> buttons = new ArrayList<>(ways);
		buttons.add(edit(told.key(), wording));
		String sums = lines.stream().map((line) -> "\n" + line).collect(Collectors.joining());
		return done(member, told, stored(told, wording).then(sums), buttons, wording);
	}

	private Message done(Member member, CheckInDetails told, Block.Paragraph stored, List<Button> buttons,
			Wording wording) {
		CheckInKey key = told.key();
		List<Block> blocks = new ArrayList<>();
		blocks.add(stored);
		blocks.addAll(notes(member, key));
		weekend(member, told.checkIn(), wording).ifPresent(buttons::add);
		blocks.add(new Block.Buttons(buttons));
		blocks.addAll(onward(told, wording));
		return new Message(stored.text(), blocks);
	}

	private static List<Button> with(List<Button> first, Button... more) {
		List<Button> buttons = new ArrayList<>(first);
		buttons.addAll(List.of(more));
		return buttons;
	}

	private static List<Block> onward(CheckInDetails told, Wording wording) {
		return told.isAmongTheFirst() ? List.of(new Block.Note(wording.get("question.onward"))) : List.of();
	}

	private static Message leftOut(CheckInDetails told, Wording wording) {
		CheckInKey key = told.key();
		String text = wording.get(told.checkIn().isSkipped() ? "question.skipped" : "delete.day.done",
				wording.span(key));
		List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(text)));
		if (told.checkIn().isOpen()) {
			blocks.add(Block.Buttons.of(steering(wording.get("question.after"), CheckInNames.REOPEN, key, "")));
		}
		else {
			blocks.addAll(onward(told, wording));
		}
		return new Message(text, blocks);
	}

	private static Message expired(CheckInDetails told, Wording wording) {
		String text = wording.get("question.expired", wording.span(told.key()), told.key().day().toString());
		return Message.of(text, new Block.Note(text));
	}

	private static Block.Paragraph stored(CheckInDetails told, Wording wording) {
		String when = wording.beginning(told.key()) + ":";
		String line = wording.line(told);
		String amount = wording.told(told.minutes());
		String gap = (when.length() + line.length() > MOST_AT_A_GLANCE) ? "\n" : " ";
		return new Block.Paragraph(when + gap).thenStrong(amount).then(line.substring(amount.length()));
	}

	private List<Block> notes(Member member, CheckInKey key) {
		return notes(member, key.span(), List.of(key.day()));
	}

	/**
	 * What other features say of check-ins in one week.
	 */
	List<Block> notes(Member member, Span span, List<LocalDate> days) {
		return this.notes.stream()
			.flatMap((note) -> note.note(member, span, days).stream())
			.<Block>map(Block.Note::new)
			.toList();
	}

	public static Button skip(CheckInKey key, Wording wording) {
		return steering(wording.get(key.isWeek() ? "question.skip.week" : "question.skip"), CheckInNames.SKIP, key, "");
	}

	private static Button edit(CheckInKey key, Wording wording) {
		return Tap.Plain.OPEN_FORM.button(wording.get("question.edit"), key);
	}

	private static Button steering(String label, String action, CheckInKey key, Object argument) {
		return Button.of(label, action, key.subject() + "/" + argument);
	}

}
