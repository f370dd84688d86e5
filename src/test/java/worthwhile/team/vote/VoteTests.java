package worthwhile.team.vote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamId;
import worthwhile.team.roster.TeamSettings;
import worthwhile.usage.KnownNetworks;

import static org.assertj.core.api.Assertions.assertThat;

class VoteTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# zone           | opened               | closes               | its week   | the next from
			UTC              | 2026-03-11T09:00:00Z | 2026-03-18T09:00:00Z | 2026-03-09 | 2026-06-10
			Europe/Berlin    | 2026-03-24T09:00:00Z | 2026-03-31T08:00:00Z | 2026-03-23 | 2026-06-23
			Europe/Berlin    | 2026-03-22T01:30:00Z | 2026-03-29T01:00:00Z | 2026-03-16 | 2026-06-21
			Europe/Berlin    | 2026-10-18T00:30:00Z | 2026-10-25T00:30:00Z | 2026-10-12 | 2027-01-17
			Europe/Berlin    | 2026-10-25T01:30:00Z | 2026-11-01T01:30:00Z | 2026-10-19 | 2027-01-24
			Europe/Berlin    | 2026-03-08T23:30:00Z | 2026-03-15T23:30:00Z | 2026-03-09 | 2026-06-08
			America/New_York | 2026-03-09T02:30:00Z | 2026-03-16T02:30:00Z | 2026-03-02 | 2026-06-07
			Pacific/Apia     | 2026-12-30T10:30:00Z | 2027-01-06T10:30:00Z | 2026-12-28 | 2027-03-31
			""")
	void lastsAWeekOnTheClockOfTheTeam(String zone, Instant opened, Instant closes, LocalDate week, LocalDate next) {
		Vote vote = opened(zone, opened);
		assertThat(vote.closesAt()).isEqualTo(closes);
		assertThat(vote.week()).isEqualTo(week);
		assertThat(vote.next(ZoneId.of(zone))).isEqualTo(next);
	}

	@Test
	void takesAnswersUntilItCloses() {
		Vote vote = opened("UTC", Instant.parse("2026-03-11T09:00:00Z"));
		assertThat(vote.takesAnswers(vote.openedAt())).isTrue();
		assertThat(vote.takesAnswers(vote.closesAt().minusNanos(1))).isTrue();
		assertThat(vote.takesAnswers(vote.closesAt())).isFalse();
	}

	private static Vote opened(String zone, Instant now) {
		TeamSettings settings = new TeamSettings(TeamSettings.USUAL_DAY, TeamSettings.USUAL_TIME, ZoneId.of(zone),
				Locale.ENGLISH);
		Team team = new Team(new TeamId(UUID.randomUUID()), new WorkspaceId(UUID.randomUUID()),
				new ChannelRef("test", "acme", "C1"), "#here", settings, true);
		return Vote.opened(team, List.of(KnownNetworks.all().get(0)), 5, now);
	}

}
