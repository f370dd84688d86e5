package worthwhile.trend.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import worthwhile.trend.figures.NetworkReturn;
import worthwhile.trend.figures.TimeReturn;
import worthwhile.trend.figures.TimeReturn.Week;
import worthwhile.trend.verdict.Finding.Reason;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rule that {@code docs/verdict.md} has in words.
 */
class VerdictRuleTests {

	private static final Network LINKEDIN = KnownNetworks.all().get(0);

	private final VerdictRule rule = new VerdictRule(1, 7);

	@Test
	void saysNothingBelowFifteenDays() {
		assertThat(this.rule.of(told(14, time(12, 5, 140)), false).reason()).isEqualTo(Reason.FEW_DAYS);
		assertThat(this.rule.of(told(15, time(12, 5, 140)), false).reason()).isEqualTo(Reason.ABOVE);
		assertThat(this.rule.of(told(0, time(0, 0)), false).verdict()).isEqualTo(Verdict.TOO_EARLY);
	}

	@Test
	void keepsWhatReturnsMore() {
		Finding finding = this.rule.of(told(60, time(12, 2, 96)), false);
		assertThat(finding.verdict()).isEqualTo(Verdict.KEEP);
		assertThat(finding.sure()).isTrue();
		assertThat(this.rule.of(told(60, time(12, 2, 34)), false).sure()).isFalse();
	}

	@Test
	void trimsWhatReturnsAboutAsMuch() {
		assertThat(this.rule.of(told(60, time(12, 4, 48)), false).reason()).isEqualTo(Reason.EVEN);
	}

	@Test
	void trimsWhatReturnsLessButNotByFar() {
		assertThat(this.rule.of(told(60, time(12, 10, 84)), false).reason()).isEqualTo(Reason.BELOW);
	}

	@Test
	void pausesWhatReturnsFarLess() {
		assertThat(this.rule.of(told(60, time(12, 2.5, 6)), false).reason()).isEqualTo(Reason.FAR_BELOW);
	}

	@Test
	void pausesWhatReturnsNothingAsSoonAsThatIsNoChance() {
		assertThat(this.rule.of(told(20, time(4, 5)), false).reason()).isEqualTo(Reason.NOTHING);
		assertThat(this.rule.of(told(20, time(4, 2)), false).reason()).isEqualTo(Reason.UNCLEAR);
	}

	@Test
	void saysNothingWhereAFewLargeOnesDecide() {
		TimeReturn leads = new TimeReturn(List.of(week(6, 4, 4), week(6), week(6, 4), week(6)));
		assertThat(this.rule.of(told(20, leads), false).reason()).isEqualTo(Reason.UNCLEAR);
	}

	@Test
	void neverPausesWhereSomethingRareCameOrIsWanted() {
		assertThat(this.rule.of(told(60, time(12, 2.5, 6)), true).reason()).isEqualTo(Reason.RARE);
		assertThat(this.rule.of(told(60, time(12, 4)), true).verdict()).isEqualTo(Verdict.TRIM);
		assertThat(this.rule.of(told(3, time(12, 4)), true).verdict()).isEqualTo(Verdict.TOO_EARLY);
	}

	/**
	 * One giant outcome is not in the return, so it makes no difference but to a pause.
	 */
	@Test
	void takesNoGiantForAHabit() {
		NetworkReturn told = told(60, time(12, 2.5, 6));
		Outcome client = new Outcome(new UUID(0, 1), LocalDate.EPOCH, OutcomeKind.CLIENT, LINKEDIN,
				BigDecimal.valueOf(2000));
		assertThat(this.rule
			.of(new NetworkReturn(LINKEDIN, 60, told.time(), told.atMost(), List.of(), List.of(client)), true)
			.verdict()).isEqualTo(Verdict.TRIM);
	}

	@Test
	void letsWhatMayHaveComeSpeakForANetworkAlone() {
		TimeReturn nothing = time(12, 2.5);
		TimeReturn much = time(12, 2.5, 96);
		Outcome lead = new Outcome(new UUID(0, 1), LocalDate.EPOCH, OutcomeKind.LEAD, null, BigDecimal.valueOf(4));
		Finding finding = this.rule.of(new NetworkReturn(LINKEDIN, 60, nothing, much, List.of(lead), List.of()), false);
		assertThat(finding.verdict()).isEqualTo(Verdict.TOO_EARLY);
	}

	@Test
	void goesByWhatTheMemberWants() {
		NetworkReturn told = told(60, time(12, 4, 48));
		assertThat(new VerdictRule(0.25, 7).of(told, false).verdict()).isEqualTo(Verdict.KEEP);
		assertThat(new VerdictRule(4, 7).of(told, false).verdict()).isEqualTo(Verdict.PAUSE);
	}

	@Test
	void givesTheSameForTheSameSeed() {
		NetworkReturn told = told(60, time(26, 2, 40));
		assertThat(this.rule.of(told, false)).isEqualTo(new VerdictRule(1, 7).of(told, false));
	}

	private static NetworkReturn told(int days, TimeReturn time) {
		return new NetworkReturn(LINKEDIN, days, time, time, List.of(), List.of());
	}

	/**
	 * So many weeks of as many hours, over which contacts of an hour are spread.
	 */
	private static TimeReturn time(int weeks, double hours, int contacts) {
		return new TimeReturn(IntStream.range(0, weeks)
			.mapToObj((week) -> new Week(hours,
					Collections.nCopies(contacts * (week + 1) / weeks - contacts * week / weeks, 1.0), true))
			.toList());
	}

	private static TimeReturn time(int weeks, double hours) {
		return time(weeks, hours, 0);
	}

	private static Week week(double hours, double... worths) {
		return new Week(hours, Arrays.stream(worths).boxed().toList(), true);
	}

}
