package worthwhile.people.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonalData;
import worthwhile.identity.WorkspaceRef;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.testing.Dialogue;
import worthwhile.testing.DialogueTest;

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

	private Dialogue.Person admin;

	private Dialogue.Person anna;

	@BeforeEach
	void aWorkspace() {
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
