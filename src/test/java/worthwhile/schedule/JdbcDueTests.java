package worthwhile.schedule;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcDueTests {

	private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

	private static final UUID ANN = UUID.randomUUID();

	private static final UUID BEN = UUID.randomUUID();

	@AutoClose
	private static final TestDatabase database = TestDatabase.create();

	private final Due due = new JdbcDue(database.jdbc());

	@AfterEach
	void empty() {
		database.empty();
	}

	@Test
	void nothingIsDueAtFirst() {
		assertThat(this.due.next()).isEmpty();
		assertThat(this.due.at("ask", ANN)).isEmpty();
	}

	@Test
	void keepsTheInstantInASessionOfAnotherZone() {
		this.due.put("ask", ANN, NOON);
		this.due.putAll("ask", Map.of(BEN, NOON));
		assertThat(this.due.at("ask", ANN)).contains(NOON);
		assertThat(this.due.at("ask", BEN)).contains(NOON);
	}

	@Test
	void keepsOneTimeForAKindAndASubject() {
		this.due.put("ask", ANN, NOON);
		this.due.put("ask", ANN, NOON.plusSeconds(60));
		this.due.put("remind", ANN, NOON.plusSeconds(90));
		assertThat(this.due.at("ask", ANN)).contains(NOON.plusSeconds(60));
		assertThat(this.due.at("remind", ANN)).contains(NOON.plusSeconds(90));
	}

	@Test
	void movesSomeAndAddsOthersAtOnce() {
		this.due.put("ask", ANN, NOON);
		Map<UUID, Instant> times = new HashMap<>();
		for (int i = 0; i < 5000; i++) {
			times.put(UUID.randomUUID(), NOON.plusSeconds(i));
		}
		times.put(ANN, NOON.minusSeconds(1));
		this.due.putAll("ask", times);
		assertThat(times).allSatisfy((subject, at) -> assertThat(this.due.at("ask", subject)).contains(at));
	}

	@Test
	void takesNoTimesAtAll() {
		this.due.putAll("ask", Map.of());
		assertThat(this.due.next()).isEmpty();
	}

	@Test
	void theNextIsTheEarliestOfAnyKind() {
		this.due.put("ask", ANN, NOON.plusSeconds(2));
		this.due.put("remind", BEN, NOON.plusSeconds(1));
		assertThat(this.due.next()).contains(NOON.plusSeconds(1));
	}

	@Test
	void cancelsOneKindOnly() {
		this.due.put("ask", ANN, NOON);
		this.due.put("remind", ANN, NOON);
		this.due.cancel("ask", ANN);
		this.due.cancel("ask", BEN);
		assertThat(this.due.at("ask", ANN)).isEmpty();
		assertThat(this.due.at("remind", ANN)).contains(NOON);
	}

	@Test
	void cancelsAllAboutASubject() {
		this.due.put("ask", ANN, NOON);
		this.due.put("remind", ANN, NOON);
		this.due.put("ask", BEN, NOON);
		this.due.cancelAll(List.of(ANN));
		assertThat(this.due.at("ask", ANN)).isEmpty();
		assertThat(this.due.at("remind", ANN)).isEmpty();
		assertThat(this.due.at("ask", BEN)).contains(NOON);
	}

	@Test
	void aTimeThatIsPutForgivesEarlierFailures() {
		this.due.put("ask", ANN, NOON);
		this.due.put("ask", BEN, NOON);
		database.jdbc().sql("UPDATE due SET failures = 4").update();
		this.due.put("ask", ANN, NOON);
		this.due.putAll("ask", Map.of(BEN, NOON));
		assertThat(database.jdbc().sql("SELECT max(failures) FROM due").query(Integer.class).single()).isZero();
	}

	@Test
	void isRolledBackWithTheTransaction() {
		database.transactions().executeWithoutResult((transaction) -> {
			this.due.put("ask", ANN, NOON);
			transaction.setRollbackOnly();
		});
		assertThat(this.due.at("ask", ANN)).isEmpty();
	}

}
