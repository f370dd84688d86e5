package worthwhile.outbox;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.identity.PersonRef;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Shown;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@WorthwhileTest(properties = "worthwhile.heartbeats.enabled=true")
@Import(Notes.Configuration.class)
class OutboxAwakeTests {

	private static final PersonRef ANNA = new PersonRef(TestPlatform.NAME, "acme", "anna");

	@Autowired
	private Messenger messenger;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void deliversByItselfAfterTheCommit() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			push("monday", Duration.ZERO);
			assertThat(this.platform.calls()).isEmpty();
		});
		await().until(() -> seen().contains("monday"));
		push("tuesday", Duration.ofMinutes(1));
		this.clock.advance(Duration.ofMinutes(1));
		await().until(() -> seen().contains("tuesday"));
		push("wednesday", Duration.ZERO);
		await().until(() -> seen().equals(List.of("monday", "tuesday", "wednesday")));
	}

	private void push(String subject, Duration wait) {
		this.messenger.push(new Push(ANNA, Notes.TOPIC, subject, this.clock.instant().plus(wait),
				this.clock.instant().plus(Duration.ofHours(3)), false));
	}

	private List<String> seen() {
		return this.platform.seenBy(ANNA).stream().map(Shown::text).toList();
	}

}
