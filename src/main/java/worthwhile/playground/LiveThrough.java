package worthwhile.playground;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

import worthwhile.checkin.CheckInNames;
import worthwhile.message.Button;
import worthwhile.message.Profile;
import worthwhile.outbox.Outbox;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * Answers the questions of everybody who has joined as they might have, through the same
 * conversation as everybody: some days in taps, some in a sentence, some not at all.
 */
@PlaygroundPart
class LiveThrough {

	private final JdbcCast cast;

	private final Members members;

	private final JdbcChat lines;

	private final Chat chat;

	private final Outbox outbox;

	private final Clock clock;

	LiveThrough(JdbcCast cast, Members members, JdbcChat lines, Chat chat, Outbox outbox, Clock clock) {
		this.cast = cast;
		this.members = members;
		this.lines = lines;
		this.chat = chat;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * What to do after each step of the clock: answer what was asked since the last;
	 * nothing if nobody has joined.
	 */
	Optional<Runnable> answers() {
		Map<String, Living> people = everybody();
		AtomicLong read = new AtomicLong(this.lines.latest());
		return people.isEmpty() ? Optional.empty() : Optional.of(() -> answer(asked(people, read), people.size()));
	}

	private Map<String, Living> everybody() {
		Map<String, Living> people = new LinkedHashMap<>();
		this.cast.all()
			.stream()
			.filter((person) -> person.standing() != Profile.Standing.DEACTIVATED)
			.forEach((person) -> this.members.find(person.ref())
				.ifPresent((member) -> people.put(person.id(), new Living(person, member, people.size()))));
		return people;
	}

	private List<Asked> asked(Map<String, Living> people, AtomicLong read) {
		List<Line> said = this.lines.messagesAfter(people.keySet(), read.get());
		said.forEach((line) -> read.set(line.place()));
		return said.stream()
			.filter((line) -> !buttons(line, CheckInNames.MINUTES).isEmpty())
			.flatMap((line) -> Optional.ofNullable(people.get(line.room()))
				.map((living) -> new Asked(living, line))
				.stream())
			.toList();
	}

	/**
	 * All begin first, then all go on, so that the bot's messages change together.
	 */
	private void answer(Collection<Asked> asked, int people) {
		List<Asked> tapping = asked.stream().filter((one) -> begin(one, people) == PlausibleAnswers.Way.TAP).toList();
		if (!tapping.isEmpty()) {
			this.outbox.deliver();
			tapping.forEach(this::goOn);
		}
	}

	private PlausibleAnswers.Way begin(Asked asked, int people) {
		Living living = asked.living();
		LocalDate today = today(living);
		PlausibleAnswers.Way way = living.answers()
			.way(LivedWeek.of(living.place(), people, today), today.getDayOfWeek());
		if (way != PlausibleAnswers.Way.LEAVE) {
			this.lines.markSample(asked.question().id());
		}
		switch (way) {
			case TELL -> tell(asked);
			case TAP -> tap(asked);
			case SKIP -> press(asked, asked.question(), CheckInNames.SKIP, (answers, skips) -> skips.get(0));
			case LEAVE -> {
			}
		}
		return way;
	}

	private void tell(Asked asked) {
		Person person = asked.living().person();
		this.chat.say(person, person.id(), asked.living().answers().sentence(season(asked)), true);
	}

	/**
	 * Taps an amount and what came of it, which is offered after every amount but none.
	 */
	private void tap(Asked asked) {
		Button amount = asked.living().answers().amount(buttons(asked.question(), CheckInNames.MINUTES), season(asked));
		press(asked, amount.action(), amount.value());
		String subject = amount.value().substring(0, amount.value().lastIndexOf('/') + 1);
		if (!amount.value().equals(subject + "0")) {
			press(asked, CheckInNames.OUTCOME, subject + asked.living().answers().outcome());
		}
	}

	/**
	 * Taps the one thing more that is asked now, if it is one of these.
	 */
	private void goOn(Asked asked) {
		this.lines.find(asked.question().id()).ifPresent((line) -> {
			Season season = season(asked);
			press(asked, line, CheckInNames.FEELING, (answers, feelings) -> answers.feeling(feelings, season));
			press(asked, line, CheckInNames.INTENT, (answers, intents) -> answers.intent(intents, season));
		});
	}

	private Season season(Asked asked) {
		return Season.of(today(asked.living()));
	}

	private LocalDate today(Living living) {
		return LocalDate.ofInstant(this.clock.instant(), living.member().zone());
	}

	private void press(Asked asked, Line line, String action,
			BiFunction<PlausibleAnswers, List<Button>, Button> choice) {
		List<Button> buttons = buttons(line, action);
		if (!buttons.isEmpty()) {
			Button button = choice.apply(asked.living().answers(), buttons);
			press(asked, button.action(), button.value());
		}
	}

	private void press(Asked asked, String action, String value) {
		Person person = asked.living().person();
		this.chat.press(person, person.id(), action, value, asked.question().id(), true);
	}

	private static List<Button> buttons(Line line, String action) {
		return line.content().buttons().stream().filter((button) -> button.action().equals(action)).toList();
	}

	/**
	 * Somebody who lives through it.
	 *
	 * @param place among all of them, from 0
	 */
	private record Living(Person person, Member member, int place, PlausibleAnswers answers) {

		Living(Person person, Member member, int place) {
			this(person, member, place, new PlausibleAnswers(member, habit(person), RandomGenerator.getDefault()));
		}

		private static Habit habit(Person person) {
			return Story.of(person.id()).map(Story::habit).orElseGet(() -> Colleagues.habit(person.id()));
		}

	}

	/**
	 * Somebody who was asked.
	 */
	private record Asked(Living living, Line question) {
	}

}
