package worthwhile.playground;

import java.util.List;

import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * A team of twelve that lives through two months.
 */
@Tag("thorough")
@WorthwhileTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "worthwhile.playground.enabled=true")
class LivedTeamTests {

	private final int port;

	private final GatherTeam team;

	private final ClockApi time;

	private final ClockMover mover;

	private final JdbcClient jdbc;

	@Autowired
	LivedTeamTests(@LocalServerPort int port, GatherTeam team, ClockApi time, ClockMover mover, JdbcClient jdbc) {
		this.port = port;
		this.team = team;
		this.time = time;
		this.mover = mover;
		this.jdbc = jdbc;
	}

	@Test
	void tellsEnoughOfMostWeeksAndTooLittleOfOne() {
		this.team.gather();
		month();
		month();
		assertThat(respondents()).hasSizeGreaterThanOrEqualTo(7)
			.contains(4)
			.doesNotContain(0, 1, 2, 3)
			.areAtLeast(5, new Condition<>((people) -> people >= 10, "nearly everybody"));
		assertThat(number("SELECT count(DISTINCT member_id) FROM check_in WHERE feeling IS NOT NULL")).isGreaterThan(8);
		assertThat(number("SELECT count(DISTINCT member_id) FROM entry WHERE intent IS NOT NULL")).isGreaterThan(8);
		assertThat(number("SELECT count(*) FROM member WHERE cadence = 'WEEKLY'")).as("nobody fell silent")
			.isEqualTo(2);
		assertThat(number("SELECT count(DISTINCT content->>'minutes') FROM team_publication")).as("bands")
			.isGreaterThan(1);
		assertThat(messages("emeka")).anyMatch((text) -> text.startsWith("Your week, "));
		assertThat(messages("lena")).anyMatch((text) -> text.startsWith("Deine Woche, "));
	}

	private void month() {
		this.time.month("sam");
		await().until(() -> this.mover.view().move() == null);
	}

	/**
	 * How many people answered in each of the weeks that were lived through as a whole.
	 */
	private List<Integer> respondents() {
		List<Integer> weeks = this.jdbc.sql("""
				SELECT count(DISTINCT member_id) FROM check_in
				WHERE state = 'answered'
				GROUP BY date_trunc('week', day) ORDER BY date_trunc('week', day)
				""").query(Integer.class).list();
		return weeks.subList(1, weeks.size() - 1);
	}

	private int number(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private List<String> messages(String person) {
		return new PlaygroundPage(this.port, person, person).messages();
	}

}
