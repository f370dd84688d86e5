package worthwhile.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Profile;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.testing.Dialogue;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

@DialogueTest
class WorkspaceTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private Members members;

	@Autowired
	private Workspaces workspaces;

	@Autowired
	private MutableClock clock;

	private Dialogue.Person admin;

	private Dialogue.Person anna;

	@BeforeEach
	void aWorkspace() {
		this.admin = this.dialogue.newcomer().becomesAdmin();
		this.anna = this.admin.colleague("anna");
	}

	@Test
	void onlyAdminsSeeItsSettings() {
		this.anna.joins();
		this.anna.commands("workspace").sees("for the admins of this workspace").doesNotSee("24");
		this.anna.presses("workspace.pause", "").sees("for the admins of this workspace");
		this.anna.submits("workspace.change", "", Map.of("retention", List.of("1")));
		this.anna.sees("for the admins of this workspace");
		this.admin.commands("workspace").sees("24 months", "UTC", "not shown to admins");
		assertThat(workspace().standing()).isEqualTo(Workspace.Standing.ACTIVE);
	}

	@Test
	void theHelpSaysToAdminsAloneWhatTheyCanDo() {
		this.anna.joins();
		this.anna.commands("help")
			.sees("Answer\n", "Look back\n", "Change when I ask you\n", "Your data\n", "today · skip · snooze – ")
			.doesNotSee("For admins", "workspace");
		this.admin.commands("help").sees("Your data\n", "For admins\nworkspace – ");
	}

	@Test
	void anAdminChangesTheDefaults() {
		this.admin.commands("workspace").presses("Change").fills("retention", "1").fills("zone", "Europe/Vienna");
		this.admin.fills("language", "Deutsch").fills("holidays", "AT").submits().sees("1 month", "Europe/Vienna");
		this.platform.profile(this.anna.ref(), new Profile(null, null, Profile.Standing.REGULAR, false));
		this.anna.commands("mitmachen").submits().sees("Schön, dass du dabei bist.");
		Member member = this.members.find(this.anna.ref()).orElseThrow();
		assertThat(member.zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
		assertThat(member.language()).isEqualTo(Locale.GERMAN);
		assertThat(member.rhythm().holidays()).isEqualTo("AT");
	}

	@ParameterizedTest
	@CsvSource({ "retention, 0, from 1 to 120", "retention, 121, from 1 to 120", "retention, 1.5, from 1 to 120",
			"retention, many, from 1 to 120", "zone, Moon, I do not know the time zone", "holidays, 12, a country" })
	void whatIsWrongChangesNothing(String field, String value, String problem) {
		this.admin.commands("workspace").presses("Change").fills("language", "Deutsch").fills(field, value).submits();
		this.admin.seesProblem(field, problem);
		assertThat(workspace().language()).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void networksOfItsOwnComeAndGo() {
		this.admin.commands("workspace").presses("Add a network").fills("network", "Twitter").submits();
		this.admin.seesProblem("network", "already").fills("network", "").submits();
		this.admin.seesProblem("network", "at least one letter").fills("network", "Xing").submits().sees("Xing");
		this.anna.joins("Xing");
		this.admin.presses("Remove networks").fills("networks", "Xing").submits().doesNotSee("Xing");
		Member member = this.members.find(this.anna.ref()).orElseThrow();
		assertThat(member.mainNetwork().name()).isEqualTo("Xing");
		assertThat(member.workspaceNetworks().all()).doesNotContain(member.mainNetwork());
		this.anna.commands("settings").presses("Change").seesForm("Xing").submits().sees("Saved.");
	}

	@Test
	void nobodyIsAskedInAPauseAndEverybodyAfterIt() {
		this.clock.set("2026-03-02T08:00:00Z");
		this.anna.joins();
		this.admin.commands("workspace").presses("Pause for everybody");
		this.dialogue.liveUntil("2026-03-04T08:00:00Z");
		assertThat(this.anna.messages()).hasSize(1);
		this.admin.presses("Ask again");
		this.dialogue.liveUntil("2026-03-05T08:00:00Z");
		assertThat(this.anna.messages()).hasSizeGreaterThan(1);
	}

	@Test
	void aPauseHoldsForEverybody() {
		this.anna.joins();
		this.admin.commands("workspace").presses("Pause for everybody").sees("nobody here gets a question");
		this.anna.commands("settings").sees("An admin has paused Worthwhile");
		this.admin.presses("Ask again").sees("Worthwhile asks again.");
		this.anna.commands("settings").sees("Your next question comes on");
	}

	private WorkspaceRef ref() {
		return this.admin.ref().workspace();
	}

	private Workspace workspace() {
		return this.workspaces.find(ref()).orElseThrow();
	}

}
