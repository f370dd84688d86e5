package worthwhile.people.membership;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Profile;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.testing.Dialogue;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.JdbcCrowd;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Workspaces and members as they come, go and are forgotten.
 */
@DialogueTest
class MembershipTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Members members;

	@Autowired
	private Workspaces workspaces;

	@Autowired
	private PeopleData data;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private LookForNews news;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	private Dialogue.Person admin;

	private Dialogue.Person anna;

	@BeforeEach
	void aWorkspace() {
		this.dialogue.begins("2026-03-02T08:00:00Z");
		this.admin = this.dialogue.newcomer().becomesAdmin();
		this.anna = this.admin.colleague("anna");
	}

	@Test
	void whoInstallsTheBotIsWelcomedOnce() {
		Incoming.Installed installed = new Incoming.Installed(ref(), this.admin.ref());
		this.dialogue.happens(installed);
		this.admin.sees("Welcome to Worthwhile").presses("Join").submits().sees("Good to have you.");
		this.dialogue.happens(new Incoming.Uninstalled(ref()));
		this.dialogue.happens(installed);
		this.dialogue.happens(installed);
		assertThat(this.admin.messages()).filteredOn((text) -> text.contains("Welcome to Worthwhile")).hasSize(1);
	}

	@Test
	void whoInstalledTheBotIsKeptNowhereUnlessTheyJoin() {
		this.dialogue.happens(new Incoming.Installed(ref(), this.admin.ref()));
		this.admin.sees("Welcome to Worthwhile");
		assertThat(keptMessages()).isEmpty();
		this.admin.joins();
		this.dialogue.liveUntil("2026-03-04T08:00:00Z");
		assertThat(keptMessages()).isNotEmpty();
	}

	@Test
	void isGoneUntilTheBotIsInstalledAgain() {
		this.anna.joins();
		this.dialogue.happens(new Incoming.Uninstalled(ref()));
		this.dialogue.happens(new Incoming.Uninstalled(ref()));
		Member member = this.members.find(this.anna.ref()).orElseThrow();
		assertThat(workspace().standing()).isEqualTo(Workspace.Standing.GONE);
		assertThat(this.members.workingDays(List.of(member))).isEmpty();
		this.dialogue.happens(new Incoming.Installed(ref(), null));
		assertThat(workspace().standing()).isEqualTo(Workspace.Standing.ACTIVE);
		assertThat(this.members.workingDays(List.of(member))).hasSize(1);
	}

	@Test
	void removingABotThatNobodyMetDoesNothing() {
		this.dialogue.happens(new Incoming.Uninstalled(ref()));
		this.dialogue.happens(new Incoming.Deactivated(this.anna.ref()));
		assertThat(this.workspaces.find(ref())).isEmpty();
	}

	@Test
	void membersGetTheirDataAndAreForgotten() {
		this.anna.joins();
		this.anna.commands("away 2027-03-01 to 2027-03-05");
		Member member = this.members.find(this.anna.ref()).orElseThrow();
		List<PersonalData.Section> sections = this.data.export(member.id(), member.person());
		assertThat(sections).extracting(PersonalData.Section::name).containsExactly("settings", "away");
		assertThat(sections.get(1).rows())
			.containsExactly(Map.of("from", LocalDate.parse("2027-03-01"), "to", LocalDate.parse("2027-03-05")));
		this.data.expire(old(member, "2027-03-05"));
		assertThat(this.data.export(member.id(), member.person()).get(1).rows()).hasSize(1);
		this.data.expire(old(member, "2027-03-06"));
		assertThat(this.data.export(member.id(), member.person()).get(1).rows()).isEmpty();
		this.members.forget(List.of(member.id()));
		assertThat(this.data.export(member.id(), member.person())).isEmpty();
		this.workspaces.delete(workspace().id());
		assertThat(this.workspaces.find(ref())).isEmpty();
	}

	@Test
	void aRemovalThatNobodyHeardOfIsFound() {
		this.anna.joins();
		this.platform.installed(ref(), false);
		this.news.look();
		assertThat(workspace().standing()).isEqualTo(Workspace.Standing.GONE);
		this.dialogue.liveUntil("2026-04-05T08:00:00Z");
		assertThat(this.workspaces.find(ref())).isEmpty();
		assertThat(this.members.find(this.anna.ref())).isEmpty();
	}

	@Test
	void aReturnThatNobodyHeardOfIsFound() {
		this.anna.joins();
		this.dialogue.happens(new Incoming.Uninstalled(ref()));
		this.news.look();
		assertThat(workspace().standing()).isEqualTo(Workspace.Standing.ACTIVE);
	}

	@Test
	void aPlatformThatDoesNotTellSaysNothing() {
		this.anna.joins();
		this.platform.installed(ref(), null);
		this.news.look();
		this.clock.advance(Duration.ofMinutes(15).minusSeconds(1));
		this.platform.installed(ref(), false);
		this.news.look();
		assertThat(workspace().standing()).isEqualTo(Workspace.Standing.ACTIVE);
		this.clock.advance(Duration.ofSeconds(1));
		this.news.look();
		assertThat(workspace().standing()).isEqualTo(Workspace.Standing.GONE);
	}

	@Test
	void aClosedAccountThatNobodyHeardOfIsFound() {
		this.anna.joins();
		unreachable();
		closes(this.anna);
		this.news.look();
		assertThat(standing(this.anna)).isEqualTo(Member.Standing.GONE);
		this.dialogue.liveUntil("2026-04-05T08:00:00Z");
		assertThat(this.members.find(this.anna.ref())).isEmpty();
	}

	@Test
	void aClosedAccountOfWhichThePlatformDoesNotTellIsAskedForAgainSoon() {
		this.anna.joins();
		closes(this.anna);
		this.platform.tells(this.anna.ref(), false);
		this.news.look();
		assertThat(standing(this.anna)).isEqualTo(Member.Standing.ACTIVE);
		this.platform.tells(this.anna.ref(), true);
		this.clock.advance(Duration.ofMinutes(15));
		this.news.look();
		assertThat(standing(this.anna)).isEqualTo(Member.Standing.GONE);
	}

	@Test
	void aWorkspaceThatFailsHoldsNoOtherUp() {
		this.anna.joins();
		closes(this.anna);
		Dialogue.Person other = this.dialogue.newcomer().joins();
		this.jdbc.sql("UPDATE workspace SET look_at = '2026-03-02T08:00:00Z' WHERE ref = :ref")
			.param("ref", ref().workspace())
			.update();
		this.platform.installed(other.ref().workspace(), null);
		this.news.look();
		assertThat(standing(this.anna)).isEqualTo(Member.Standing.GONE);
	}

	@Test
	void anAccountOpenedAgainIsFoundBeforeTheDataGoes() {
		this.anna.joins();
		this.dialogue.happens(new Incoming.Deactivated(this.anna.ref()));
		this.platform.profile(this.anna.ref(), profile("Europe/Berlin", Profile.Standing.REGULAR));
		this.news.look();
		assertThat(standing(this.anna)).isEqualTo(Member.Standing.ACTIVE);
		this.dialogue.liveUntil("2026-04-05T08:00:00Z");
		assertThat(this.members.find(this.anna.ref())).isPresent();
	}

	@Test
	void whoIsListedAsAStrangerAloneStays() {
		this.anna.joins();
		this.platform.profile(this.anna.ref(), profile("Europe/Berlin", Profile.Standing.REGULAR));
		this.platform.lists(this.anna.ref(), profile("Europe/Berlin", Profile.Standing.GUEST));
		this.news.look();
		assertThat(standing(this.anna)).isEqualTo(Member.Standing.ACTIVE);
	}

	@Test
	void zoneAndLanguageAreFollowedAlsoWhenNobodyHeardOfAChange() {
		this.anna.joins();
		this.anna.livesIn("Asia/Kolkata").speaks("de");
		this.news.look();
		Member member = this.members.find(this.anna.ref()).orElseThrow();
		assertThat(member.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
		assertThat(member.language()).isEqualTo(Locale.GERMAN);
	}

	@Test
	void peopleAreAskedForInAFewPartsAMinuteAndOnceADay() {
		this.anna.joins().livesIn("Europe/Rome");
		for (int number = 10; number < 23; number++) {
			PersonRef other = new PersonRef(ref(), this.anna.ref().id() + number);
			this.platform.profile(other, profile("Europe/Rome", Profile.Standing.REGULAR));
		}
		this.news.look();
		this.news.look();
		assertThat(this.platform.listed()).hasSize(5).startsWith("").doesNotHaveDuplicates();
		this.clock.advance(Duration.ofMinutes(1));
		this.news.look();
		assertThat(this.platform.listed()).hasSize(8).doesNotHaveDuplicates();
		this.clock.advance(Duration.ofHours(20).minusSeconds(1));
		this.news.look();
		assertThat(this.platform.listed()).hasSize(8);
		this.clock.advance(Duration.ofSeconds(1));
		this.news.look();
		assertThat(this.platform.listed()).hasSize(13);
	}

	@Test
	void ofManyWhoAreToBeAskedForAloneOnlySoManyAreInAMinute() {
		this.anna.joins();
		this.platform.listsAtATime(40);
		new JdbcCrowd(this.jdbc).joins(30, "crowd", this.clock.instant().plus(Duration.ofDays(100)), ref());
		for (int number = 1; number <= 30; number++) {
			this.platform.profile(new PersonRef(ref(), "crowd" + number),
					profile("Europe/Berlin", Profile.Standing.DEACTIVATED));
		}
		this.news.look();
		assertThat(gone()).isEqualTo(25);
		this.news.look();
		assertThat(gone()).isEqualTo(25);
		this.clock.advance(Duration.ofMinutes(1));
		this.news.look();
		assertThat(gone()).isEqualTo(30);
	}

	@Test
	void aPartOfWhichOneIsNeverToldIsPassedOverAfterTwelveTriesUntilTheNextDay() {
		this.anna.joins();
		this.platform.listsAtATime(40);
		closes(this.anna);
		this.platform.tells(this.anna.ref(), false);
		for (int tries = 1; tries <= 12; tries++) {
			this.news.look();
			assertThat(this.platform.listed()).hasSize(tries);
			this.clock.advance(Duration.ofMinutes(15));
		}
		this.news.look();
		assertThat(this.platform.listed()).hasSize(12);
		assertThat(standing(this.anna)).isEqualTo(Member.Standing.ACTIVE);
		this.platform.tells(this.anna.ref(), true);
		this.clock.advance(Duration.ofHours(20));
		this.news.look();
		assertThat(standing(this.anna)).isEqualTo(Member.Standing.GONE);
	}

	private int gone() {
		return this.jdbc.sql("SELECT count(*) FROM member WHERE person LIKE 'crowd%' AND standing = 'GONE'")
			.query(Integer.class)
			.single();
	}

	@Test
	void aWorkspaceRemovedMeanwhileIsAskedForItselfNotForItsPeople() {
		this.anna.joins();
		for (int number = 10; number < 23; number++) {
			this.platform.profile(new PersonRef(ref(), "x" + number), profile("Europe/Rome", Profile.Standing.REGULAR));
		}
		this.news.look();
		this.dialogue.happens(new Incoming.Uninstalled(ref()));
		this.platform.installed(ref(), false);
		this.clock.advance(Duration.ofMinutes(1));
		this.news.look();
		assertThat(this.platform.listed()).hasSize(5);
		assertThat(workspace().standing()).isEqualTo(Workspace.Standing.GONE);
	}

	private void unreachable() {
		this.jdbc.sql("UPDATE member SET standing = 'UNREACHABLE' WHERE person = :person")
			.param("person", this.anna.ref().id())
			.update();
	}

	private void closes(Dialogue.Person person) {
		this.platform.profile(person.ref(), profile("Europe/Berlin", Profile.Standing.DEACTIVATED));
	}

	private static Profile profile(String zone, Profile.Standing standing) {
		return new Profile(ZoneId.of(zone), Locale.ENGLISH, standing, false);
	}

	private Member.Standing standing(Dialogue.Person person) {
		return this.members.find(person.ref()).orElseThrow().standing();
	}

	/**
	 * What is queued, was posted or was answered, with its recipient.
	 */
	private List<String> keptMessages() {
		return this.jdbc.sql(
				"SELECT recipient FROM posted UNION ALL SELECT recipient FROM reply UNION ALL SELECT recipient FROM push")
			.query(String.class)
			.list()
			.stream()
			.filter(this.admin.ref().id()::equals)
			.toList();
	}

	private PersonalData.Expiry old(Member member, String before) {
		return new PersonalData.Expiry(ref(), List.of(member.id()), LocalDate.parse(before), 10);
	}

	private WorkspaceRef ref() {
		return this.admin.ref().workspace();
	}

	private Workspace workspace() {
		return this.workspaces.find(ref()).orElseThrow();
	}

}
