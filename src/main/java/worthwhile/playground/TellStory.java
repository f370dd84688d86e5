package worthwhile.playground;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * Gives somebody who has a story the three months behind them: they join and tell each
 * day in the same conversation as everybody, at the time at which they did.
 */
@PlaygroundPart
class TellStory {

	private static final LocalTime JOINED = LocalTime.of(9, 0);

	private static final LocalTime ASKED = LocalTime.of(16, 30);

	private static final LocalTime TOLD = LocalTime.of(16, 40);

	private final JdbcChat lines;

	private final JoinByForm joining;

	private final Chat chat;

	private final PlaygroundClock clock;

	private final Events events;

	TellStory(JdbcChat lines, JoinByForm joining, Chat chat, PlaygroundClock clock, Events events) {
		this.lines = lines;
		this.joining = joining;
		this.chat = chat;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Tells it up to yesterday, once: not to somebody who said something already. It
	 * waits for another press that is on its way.
	 * @param person as they are now
	 */
	synchronized void tell(Story story, Person person) {
		if (!this.lines.linesOf(person.id()).isEmpty()) {
			return;
		}
		ZonedDateTime now = this.clock.instant().atZone(person.zone());
		LocalDate monday = now.toLocalDate()
			.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
			.minusWeeks(Story.WEEKS);
		at(monday, JOINED, person, () -> this.joining.join(person, ASKED, story.networks()));
		monday.datesUntil(now.toLocalDate())
			.forEach((day) -> story.told(monday, day)
				.ifPresent((sentence) -> at(day, TOLD, person, () -> say(person, "log " + sentence))));
		say(person, "/worthwhile trend quarter");
		this.events.people();
	}

	private void at(LocalDate day, LocalTime time, Person person, Runnable deed) {
		this.clock.recall(day.atTime(time).atZone(person.zone()).toInstant(), deed);
	}

	private void say(Person person, String text) {
		this.chat.say(person, person.id(), text, true);
	}

}
