package worthwhile.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.outbox.Topic;

/**
 * A message like the daily question that needs no member and no check-in.
 */
final class SomeQuestion implements Topic {

	static final Message MESSAGE = Message.of("How much time went into business social media today?",
			new Block.Paragraph("How much time went into business social media today?"),
			Block.Buttons.of(Button.of("None", "question.minutes", "0"), Button.of("~10 min", "question.minutes", "10"),
					Button.of("~30 min", "question.minutes", "30"), Button.of("~1 h", "question.minutes", "60"),
					Button.of("More…", "question.more", "")),
			new Block.Note("LinkedIn: 45 min this week, of the 90 that you allowed yourself"));

	private static final String NAME = "some-question";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		return Optional.of(MESSAGE);
	}

	/**
	 * Queues so many of them, evenly over all lanes of the stub.
	 */
	static void queue(Messenger messenger, int count, String subject, Instant now) {
		List<Push> pushes = IntStream.range(0, count).mapToObj((number) -> push(number, subject, now)).toList();
		for (int from = 0; from < count; from += 1000) {
			messenger.pushAll(pushes.subList(from, Math.min(from + 1000, count)));
		}
	}

	private static Push push(int number, String subject, Instant now) {
		String team = SlackStub.teams().get(number % SlackStub.LANES);
		return new Push(new PersonRef(new WorkspaceRef("slack", team), person(number)), NAME, subject, now,
				now.plus(Duration.ofHours(3)), false);
	}

	static String person(int number) {
		return "U0" + number;
	}

}
