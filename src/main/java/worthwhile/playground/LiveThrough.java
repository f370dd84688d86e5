package worthwhile.playground;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

import worthwhile.conversation.Block;
import worthwhile.people.Member;

/**
 * Answers the questions of a person as they might have, through the same conversation as
 * everybody.
 */
@PlaygroundPart
class LiveThrough {

	/** How the buttons of a question begin. */
	private static final String QUESTION = "checkin.";

	private final JdbcChat lines;

	private final Chat chat;

	LiveThrough(JdbcChat lines, Chat chat) {
		this.lines = lines;
		this.chat = chat;
	}

	/**
	 * What to do after each step of the clock: answer what was asked since the last.
	 */
	Runnable answers(Person person, Member member) {
		AtomicLong read = new AtomicLong(this.lines.latest(person.id()));
		PlausibleAnswers answers = new PlausibleAnswers(member, RandomGenerator.getDefault());
		return () -> this.lines.messagesAfter(person.id(), read.get()).forEach((line) -> {
			read.set(line.place());
			if (asks(line)) {
				answers.next().ifPresent((words) -> this.chat.say(person, person.id(), words, true));
			}
		});
	}

	private static boolean asks(Line line) {
		return line.content() instanceof Line.Said said && said.message().blocks().stream().anyMatch(LiveThrough::asks);
	}

	private static boolean asks(Block block) {
		return block instanceof Block.Buttons buttons
				&& buttons.buttons().stream().anyMatch((button) -> button.action().startsWith(QUESTION));
	}

}
