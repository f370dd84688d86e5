package worthwhile.people.membership;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Away;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.Holidays;
import worthwhile.calendar.PublicHolidays;
import worthwhile.calendar.QuietHours;
import worthwhile.calendar.WorkingDays;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.people.Member;
import worthwhile.people.MemberBack;
import worthwhile.people.MemberGone;
import worthwhile.people.MemberSettings;
import worthwhile.people.Rhythm;
import worthwhile.people.ScheduleChanged;
import worthwhile.people.WeekTimes;
import worthwhile.people.Workspace;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

class JdbcMembersTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final WorkspaceRef ACME = new WorkspaceRef("slack", "T1");

	private static final Network WEIBO = new Network("weibo", "Sina Weibo");

	@AutoClose
	private static final TestDatabase database = TestDatabase.create();

	/** A Tuesday. */
	private final MutableClock clock = MutableClock.at("2026-11-24T10:00:00Z");

	private final List<Object> published = new ArrayList<>();

	private final JdbcAbsences absences = new JdbcAbsences(database.jdbc(), this.published::add);

	private final JdbcNetworks networks = new JdbcNetworks(database.jdbc());

	private final JdbcMembers members = new JdbcMembers(database.jdbc(), this.absences,
			new Holidays(new PublicHolidays()), this.published::add, this.clock);

	private final JdbcWorkspaces workspaces = new JdbcWorkspaces(database.jdbc(), new AskAllAgain(this.members,
			new JdbcResumeProgress(database.jdbc()), this.published::add, new NothingDue(), this.clock));

	private Workspace workspace;

	@AfterEach
	void empty() {
		database.empty();
	}

	@BeforeEach
	void aWorkspace() {
		this.workspace = this.workspaces.enter(ACME);
	}

	@Test
	void entersAWorkspaceOnce() {
		assertThat(this.workspaces.enter(ACME)).isEqualTo(this.workspace);
		assertThat(this.workspaces.all()).containsExactly(this.workspace);
		assertThat(this.workspace.retentionMonths()).isEqualTo(24);
	}

	@Test
	void keepsEverySetting() {
		this.networks.add(this.workspace.id(), WEIBO);
		AskingTimes times = new AskingTimes(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), LocalTime.of(9, 5),
				ZoneId.of("Australia/Lord_Howe"));
		Rhythm rhythm = new Rhythm(times, Cadence.WEEKLY, Duration.ofMinutes(30),
				new QuietHours(LocalTime.of(19, 0), LocalTime.of(7, 0)), "DE-BY",
				new WeekTimes(false, DayOfWeek.SUNDAY, LocalTime.of(11, 15)));
		MemberSettings settings = new MemberSettings(rhythm, Locale.GERMAN, List.of(WEIBO, KnownNetworks.all().get(3)),
				new MemberSettings.ByHand(true, false));
		Member member = join("U1", settings);
		assertThat(member.person()).isEqualTo(new PersonRef(ACME, "U1"));
		assertThat(member.workspace()).isEqualTo(this.workspace.id());
		assertThat(member.standing()).isEqualTo(Member.Standing.ACTIVE);
		assertThat(member.settings()).isEqualTo(settings);
		assertThat(member.workspaceNetworks()).isEqualTo(this.networks.of(this.workspace.id()));
		assertThat(this.members.find(member.id())).contains(member);
		assertThat(this.members.find(member.person())).contains(member);
		MemberSettings changed = new MemberSettings(
				new Rhythm(times, Cadence.DAILY, null, QuietHours.NONE, null, WeekTimes.USUAL), Locale.ENGLISH,
				List.of(WEIBO), new MemberSettings.ByHand(false, true));
		this.members.keep(member.id(), changed);
		assertThat(this.members.find(member.id())).contains(member.with(changed));
	}

	@Test
	void changesTheCadenceAndNothingThatIsSavedMeanwhile() throws Exception {
		Member member = join("U1");
		AskingTimes later = new AskingTimes(member.asking().days(), LocalTime.of(10, 45), member.zone());
		ExecutorService sweep = Executors.newSingleThreadExecutor();
		try {
			Future<?> changed = database.transactions().execute((status) -> {
				this.members.keep(member.id(), member.settings().with(member.rhythm().with(later)));
				Future<?> waiting = sweep.submit(() -> this.members.changeCadence(member.id(), Cadence.WEEKLY));
				await().until(JdbcMembersTests::somebodyWaits);
				return waiting;
			});
			Objects.requireNonNull(changed).get();
		}
		finally {
			sweep.shutdown();
		}
		Member kept = this.members.find(member.id()).orElseThrow();
		assertThat(kept.cadence()).isEqualTo(Cadence.WEEKLY);
		assertThat(kept.asking()).isEqualTo(later);
	}

	private static boolean somebodyWaits() {
		return database.jdbc()
			.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
			.query(Boolean.class)
			.single();
	}

	@Test
	void addsAPersonOnce() {
		Member first = join("U1");
		Member second = join("U1");
		assertThat(second).isEqualTo(first);
		assertThat(this.members.page(this.workspace.id(), null, 10)).containsExactly(first.id());
	}

	@Test
	void asksNobodyWhoIsAway() {
		Member member = join("U1");
		this.absences.add(member.id(), new Away(day("2026-11-24"), day("2026-11-26")));
		assertThat(next(member)).isEqualTo("2026-11-27T15:30:00Z");
	}

	@Test
	void asksNobodyOnAPublicHoliday() {
		Member member = join("U1");
		this.members.keep(member.id(), member.settings().with(member.rhythm().withHolidays("DE-BY")));
		this.clock.set("2027-01-05T16:00:00Z");
		assertThat(next(member)).isEqualTo("2027-01-07T15:30:00Z");
	}

	@Test
	void asksAgainOnTheDayAfterAPause() {
		Member member = join("U1");
		this.members.pause(member.id(), day("2026-12-01"));
		assertThat(this.members.find(member.id()).orElseThrow().standing()).isEqualTo(Member.Standing.PAUSED);
		assertThat(next(member)).isEqualTo("2026-12-01T15:30:00Z");
		this.clock.set("2026-11-30T23:30:00Z");
		assertThat(this.members.find(member.id()).orElseThrow().standing()).isEqualTo(Member.Standing.ACTIVE);
		assertThat(this.published).contains(new ScheduleChanged(member.id()));
	}

	@Test
	void keepsTheQuestionThatWasAskedBeforeThePause() {
		Member member = join("U1");
		this.clock.set("2026-11-24T16:00:00Z");
		this.members.pause(member.id(), day("2026-12-01"));
		assertThat(workingDays(member).latest(this.clock.instant()).orElseThrow().day()).isEqualTo("2026-11-24");
	}

	@Test
	void asksNobodyWhoStopped() {
		Member member = join("U1");
		this.members.stop(member.id());
		assertThat(this.members.workingDays(List.of(found(member)))).isEmpty();
		this.members.resume(member.id());
		assertThat(next(member)).isEqualTo("2026-11-24T15:30:00Z");
	}

	@Test
	void asksWhoIsInAnotherWorkspaceThanThePausedOne() {
		Member member = join("U1");
		Workspace other = this.workspaces.enter(new WorkspaceRef("slack", "T2"));
		Member elsewhere = this.members.join(other.id(), new PersonRef("slack", "T2", "U1"), member.settings());
		this.workspaces.pause(this.workspace.id());
		assertThat(this.members.workingDays(List.of(member, elsewhere))).containsOnlyKeys(elsewhere.id());
	}

	@Test
	void knowsWhoOfSeveralIsAwayOrPaused() {
		Member here = join("U1");
		Member away = join("U2");
		Member paused = join("U3");
		this.absences.add(away.id(), new Away(day("2026-11-24"), day("2026-11-25")));
		this.members.pause(paused.id(), day("2026-12-01"));
		Map<MemberId, WorkingDays> days = this.members
			.workingDays(List.of(here, found(away), found(paused), join("U4")));
		assertThat(isOff(days, here, "2026-11-24")).isFalse();
		assertThat(isOff(days, away, "2026-11-25")).isTrue();
		assertThat(isOff(days, away, "2026-11-26")).isFalse();
		assertThat(isOff(days, paused, "2026-11-30")).isTrue();
		assertThat(isOff(days, paused, "2026-12-01")).isFalse();
	}

	@Test
	void aPauseThatIsOverStillWas() {
		Member member = join("U1");
		this.members.pause(member.id(), day("2026-12-01"));
		this.clock.set(Instant.parse("2026-12-01T10:00:00Z"));
		Map<MemberId, WorkingDays> days = this.members.workingDays(List.of(found(member)));
		assertThat(isOff(days, member, "2026-11-30")).isTrue();
		assertThat(isOff(days, member, "2026-12-01")).isFalse();
	}

	private boolean isOff(Map<MemberId, WorkingDays> days, Member member, String day) {
		return Objects.requireNonNull(days.get(member.id())).isOff(day(day));
	}

	@Test
	void ordersTheWorkspacesOwnNetworksByNameHoweverTheyAreWritten() {
		Network zhihu = new Network("a", "zhihu");
		Network bilibili = new Network("b", "BiliBili");
		Network douban = new Network("c", "douban");
		List.of(zhihu, douban, bilibili).forEach((network) -> this.networks.add(this.workspace.id(), network));
		assertThat(this.networks.of(this.workspace.id()).own()).containsExactly(bilibili, douban, zhihu);
		assertThat(join("U1").workspaceNetworks().own()).containsExactly(bilibili, douban, zhihu);
	}

	@Test
	void asksNobodyInAPausedWorkspace() {
		Member member = join("U1");
		this.workspaces.pause(this.workspace.id());
		assertThat(this.members.workingDays(List.of(member))).isEmpty();
		this.workspaces.resume(this.workspace.id());
		this.workspaces.leave(this.workspace.id(), this.clock.instant());
		assertThat(this.members.workingDays(List.of(member))).isEmpty();
	}

	@Test
	void whoWasPausedBeforeTheyWereGoneIsPausedAfter() {
		Member member = join("U1");
		this.members.pause(member.id(), day("2026-12-01"));
		this.members.leave(member.id());
		this.members.leave(member.id());
		assertThat(found(member).standing()).isEqualTo(Member.Standing.GONE);
		this.members.comeBack(member.id());
		this.members.comeBack(member.id());
		assertThat(found(member).pausedUntil()).isEqualTo("2026-12-01");
		assertThat(this.published).containsOnlyOnce(new MemberGone(member.id(), this.clock.instant()))
			.containsOnlyOnce(new MemberBack(member.id()));
	}

	@Test
	void aRemovedNetworkKeepsItsName() {
		this.networks.add(this.workspace.id(), WEIBO);
		Member member = join("U1");
		this.members.keep(member.id(), using(member, WEIBO, KnownNetworks.all().get(0)));
		this.networks.remove(this.workspace.id(), "weibo");
		assertThat(found(member).networks()).containsExactly(KnownNetworks.all().get(0));
		assertThat(found(member).workspaceNetworks().all()).doesNotContain(WEIBO);
		assertThat(found(member).workspaceNetworks().ever()).contains(WEIBO);
	}

	@Test
	void aRemovedNetworkStaysWithWhomHasNoOther() {
		this.networks.add(this.workspace.id(), WEIBO);
		Member member = join("U1");
		this.members.keep(member.id(), using(member, WEIBO));
		this.networks.remove(this.workspace.id(), "weibo");
		assertThat(found(member).networks()).containsExactly(WEIBO);
	}

	private Member join(String person) {
		Rhythm rhythm = new Rhythm(
				new AskingTimes(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(16, 30), BERLIN),
				Cadence.DAILY, Duration.ofHours(1), new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0)), null,
				WeekTimes.USUAL);
		return join(person, new MemberSettings(rhythm, Locale.ENGLISH, List.of(KnownNetworks.all().get(0)),
				MemberSettings.ByHand.NOTHING));
	}

	private Member join(String person, MemberSettings settings) {
		return this.members.join(this.workspace.id(), new PersonRef(ACME, person), settings);
	}

	private static MemberSettings using(Member member, Network... networks) {
		MemberSettings settings = member.settings();
		return new MemberSettings(settings.rhythm(), settings.language(), List.of(networks), settings.byHand());
	}

	private Member found(Member member) {
		return this.members.find(member.id()).orElseThrow();
	}

	private WorkingDays workingDays(Member member) {
		return Objects.requireNonNull(this.members.workingDays(List.of(found(member))).get(member.id()));
	}

	private Instant next(Member member) {
		return workingDays(member).next(this.clock.instant()).orElseThrow().at();
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

}
