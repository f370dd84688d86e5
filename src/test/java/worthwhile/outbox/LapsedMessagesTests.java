package worthwhile.outbox;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import worthwhile.identity.PersonRef;
import worthwhile.outbox.QueuedMessage.Operation;
import worthwhile.testing.HeldThreads;
import worthwhile.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class LapsedMessagesTests {

	private final HeldThreads threads = new HeldThreads();

	private final LapsedMessages lapsed = new LapsedMessages(this.threads);

	@Test
	void areOneLineForAllOfATopicInAWhile(CapturedOutput output) {
		for (int number = 0; number < 1234; number++) {
			this.lapsed.count(queued("question", Operation.POST));
		}
		this.lapsed.count(queued("week", Operation.POST));
		this.lapsed.count(queued("question", Operation.UPDATE));
		assertThat(output).doesNotContain("in their time");
		assertThat(this.threads.rests()).containsExactly(LapsedMessages.GATHERED, LapsedMessages.GATHERED);
		this.threads.passForAll();
		Patience.await()
			.untilAsserted(
					() -> assertThat(output).containsOnlyOnce("1234 messages of the topic question were not sent")
						.containsOnlyOnce("1 messages of the topic week were not sent")
						.doesNotContain("anna"));
		this.lapsed.stop();
	}

	private static QueuedMessage queued(String topic, Operation operation) {
		return new QueuedMessage(1, 1, 0, operation, new PersonRef("test", "acme", "anna"), topic, "monday", null,
				Instant.EPOCH, false, Instant.EPOCH, 0, false, QueuedMessage.Doubt.NONE);
	}

}
