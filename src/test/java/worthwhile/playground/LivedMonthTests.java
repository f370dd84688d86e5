package worthwhile.playground;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@WorthwhileTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "worthwhile.playground.enabled=true")
class LivedMonthTests {

	private static final String RAVI = "ravi";

	private final PlaygroundPage page;

	private final ClockApi time;

	private final ClockMover mover;

	private final PlaygroundClock clock;

	private final People people;

	@Autowired
	LivedMonthTests(@LocalServerPort int port, ClockApi time, ClockMover mover, PlaygroundClock clock, People people) {
		this.page = new PlaygroundPage(port, RAVI, RAVI);
		this.time = time;
		this.mover = mover;
		this.clock = clock;
		this.people = people;
	}

	/**
	 * There are four Fridays in it, and plausible people leave out a day, hardly a week.
	 */
	@Test
	void bringsAWeekOnEachFriday() {
		this.page.command("join");
		this.page.fill(Map.of("networks", "linkedin"));
		onAMonday();
		this.time.month(RAVI);
		await().until(() -> this.mover.view().move() == null);
		assertThat(this.page.messages().stream().filter((message) -> message.startsWith("Your week, "))).hasSize(4);
	}

	private void onAMonday() {
		ZoneId zone = this.people.named(RAVI).zone();
		LocalDate monday = LocalDate.ofInstant(this.clock.instant(), zone)
			.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
		this.clock.forwardTo(monday.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant());
	}

}
