package worthwhile.playground;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

import worthwhile.calendar.Cadence;
import worthwhile.checkin.CheckInNames;
import worthwhile.message.Button;
import worthwhile.outbox.Outbox;
import worthwhile.people.Member;

/**
 * Answers the questions of a person as they might have, through the same conversation as
 * everybody: some days in two taps, most in a sentence, which tells more.
 */
@PlaygroundPart
class LiveThrough {

	private final JdbcChat lines;

	private final Chat chat;

	private final Outbox outbox;

	LiveThrough(JdbcChat lines, Chat chat, Outbox outbox) {
		this.lines = lines;
		this.chat = chat;
		this.outbox = outbox;
	}

	/**
	 * What to do after each step of the clock: answer what was asked since the last.
	 */
	Runnable answers(Person person, Member member) {
		AtomicLong read = new AtomicLong(this.lines.latest(person.id()));
		PlausibleAnswers answers = new PlausibleAnswers(member, RandomGenerator.getDefault());
		return () -> this.lines.messagesAfter(person.id(), read.get()).forEach((line) -> {
			read.set(line.place());
			if (!buttons(line, CheckInNames.MINUTES).isEmpty() && answers.answers()) {
				answer(person, member, line, answers);
			}
		});
	}

	private void answer(Person person, Member member, Line question, PlausibleAnswers answers) {
		this.lines.markSample(question.id());
		if (member.cadence() == Cadence.DAILY && answers.tells()) {
			this.chat.say(person, person.id(), answers.sentence(), true);
		}
		else {
			press(person, question, answers.amount(buttons(question, CheckInNames.MINUTES)));
			this.outbox.deliver();
			this.lines.find(question.id())
				.map((line) -> buttons(line, CheckInNames.OUTCOME))
				.filter((outcomes) -> !outcomes.isEmpty())
				.ifPresent((outcomes) -> press(person, question, answers.outcome(outcomes)));
		}
	}

	private void press(Person person, Line question, Button button) {
		this.chat.press(person, person.id(), button.action(), button.value(), question.id(), true);
	}

	private static List<Button> buttons(Line line, String action) {
		return line.content().buttons().stream().filter((button) -> button.action().equals(action)).toList();
	}

}
