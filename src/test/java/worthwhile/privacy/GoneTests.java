package worthwhile.privacy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worthwhile.conversation.Incoming;
import worthwhile.people.Members;
import worthwhile.people.Workspaces;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.WorthwhileTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WorthwhileTest
class GoneTests {

	@Autowired
	Dialogue dialogue;

	@Autowired
	MutableClock clock;

	@Autowired
	TestPlatform platform;

	@Autowired
	Members members;

	@Autowired
	Workspaces workspaces;

	@BeforeEach
	void begin() {
		this.clock.set("2026-03-02T08:00:00Z");
	}

	@Test
	void aClosedAccountIsForgottenAfterThirtyDays() {
		Person anna = member("anna");
		this.dialogue.happens(new Incoming.Deactivated(anna.ref()));
		this.dialogue.liveUntil("2026-04-01T07:59:00Z");
		assertThat(this.members.find(anna.ref())).isPresent();
		this.dialogue.liveUntil("2026-04-01T08:01:00Z");
		assertThat(this.members.find(anna.ref())).isEmpty();
	}

	@Test
	void whoComesBackInTimeIsKept() {
		Person ben = member("ben");
		this.dialogue.happens(new Incoming.Deactivated(ben.ref()));
		this.dialogue.liveUntil("2026-03-20T08:00:00Z");
		this.dialogue.happens(new Incoming.ProfileChanged(ben.ref(), this.platform.profile(ben.ref())));
		this.dialogue.liveUntil("2026-05-01T08:00:00Z");
		assertThat(this.members.find(ben.ref())).isPresent();
	}

	@Test
	void aWorkspaceWithoutTheBotIsForgottenAfterThirtyDays() {
		Person cleo = this.dialogue.person("gone-inc", "cleo").commands("join").submits();
		this.dialogue.happens(new Incoming.Uninstalled(cleo.ref().workspace()));
		this.dialogue.liveUntil("2026-04-01T08:01:00Z");
		assertThat(this.members.find(cleo.ref())).isEmpty();
		assertThat(this.workspaces.find(cleo.ref().workspace())).isEmpty();
	}

	@Test
	void aWorkspaceThatInstallsTheBotAgainIsKept() {
		Person dora = this.dialogue.person("back-inc", "dora").commands("join").submits();
		this.dialogue.happens(new Incoming.Uninstalled(dora.ref().workspace()));
		this.dialogue.liveUntil("2026-03-20T08:00:00Z");
		this.dialogue.happens(new Incoming.Installed(dora.ref().workspace(), dora.ref()));
		this.dialogue.liveUntil("2026-05-01T08:00:00Z");
		assertThat(this.members.find(dora.ref())).isPresent();
	}

	private Person member(String id) {
		return this.dialogue.person(id).commands("join").submits();
	}

}
