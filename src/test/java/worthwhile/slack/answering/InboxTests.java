package worthwhile.slack.answering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Apology;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.DedupeKey;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Lookup;
import worthwhile.conversation.ReaderLanguage;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.Speakers;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.log.FailureLog;
import worthwhile.slack.installation.Access;
import worthwhile.slack.installation.Tokens;
import worthwhile.slack.payload.Origin;
import worthwhile.slack.payload.SlackEvent;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.payload.SlackWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the tokens are told of where something comes from.
 */
class InboxTests {

	private static final SlackWorkspace TEAM = new SlackWorkspace(new WorkspaceRef("slack", "T1"), "E1");

	private final List<String> told = new ArrayList<>();

	private boolean known = true;

	private boolean failing;

	private final ReaderLanguage reader = new ReaderLanguage(new Nobody(), Clock.systemUTC());

	private final Inbox inbox = new Inbox(new Greeting(), new OrganisationTokens(),
			new NoAccess((workspace, language) -> Optional.empty(), new Nobody(), this.reader),
			new Apology(this.reader, new FailureLog(Clock.systemUTC())));

	@Test
	void tellsOnceOfWhichOrganisationAWorkspaceIsPart() {
		assertThat(this.inbox.isAllowedIn(TEAM)).isTrue();
		assertThat(this.inbox.isAllowedIn(TEAM)).isTrue();
		this.inbox
			.takeIn(new SlackEvent(new Incoming.Deactivated(TEAM.person("U1")), new DedupeKey("slack", "1"), TEAM));
		assertThat(this.told).containsExactly("T1 of E1");
		this.inbox.isAllowedIn(new SlackWorkspace(new WorkspaceRef("slack", "T2"), "E1"));
		assertThat(this.told).containsExactly("T1 of E1", "T2 of E1");
	}

	@Test
	void tellsAgainWhatWasForgotten() {
		this.inbox.isAllowedIn(TEAM);
		this.known = false;
		assertThat(this.inbox.isAllowedIn(TEAM)).isTrue();
		assertThat(this.told).containsExactly("T1 of E1", "T1 of E1");
	}

	@Test
	void tellsAgainWhatCouldNotBeTold() {
		this.failing = true;
		SlackRequest request = new SlackRequest(new Incoming.Words(TEAM.person("U1"), null, "hello"),
				Origin.of(TEAM.person("U1")), new DedupeKey("slack", "1"), TEAM);
		assertThat(this.inbox.answer(request)).get()
			.extracting(InboxTests::said)
			.asString()
			.contains("Nothing was stored");
		this.failing = false;
		assertThat(this.inbox.answer(request)).contains(Answered.anybody(Reply.say("hello")));
		assertThat(this.told).containsExactly("T1 of E1");
	}

	private static String said(Answered answered) {
		return answered.reply().said().orElseThrow().summary();
	}

	/**
	 * Knows a workspace once it was told of it.
	 */
	private final class OrganisationTokens implements Tokens {

		@Override
		public Access access(WorkspaceRef workspace) {
			return InboxTests.this.known ? new Access.Granted("xoxb-1") : new Access.None();
		}

		@Override
		public boolean isInstalled(WorkspaceRef workspace) {
			return true;
		}

		@Override
		public void revoked(WorkspaceRef workspace, String token) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void expired(WorkspaceRef workspace, String token) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void seen(WorkspaceRef workspace, String enterprise) {
			if (InboxTests.this.failing) {
				throw new IllegalStateException("broken");
			}
			InboxTests.this.told.add(workspace.workspace() + " of " + enterprise);
			InboxTests.this.known = true;
		}

	}

	/**
	 * Says hello.
	 */
	private static final class Greeting implements Conversations {

		@Override
		public Answered answer(Incoming.Said said) {
			return Answered.anybody(Reply.say("hello"));
		}

		@Override
		public Optional<Answered> receive(Incoming.Said said, DedupeKey dedupeKey) {
			return Optional.of(answer(said));
		}

		@Override
		public void receive(Incoming.Happened happened) {
			// nobody minds
		}

		@Override
		public boolean receive(Incoming.Happened happened, DedupeKey dedupeKey) {
			return true;
		}

		@Override
		public boolean answered(PersonRef person, Answered answered, String message) {
			return true;
		}

		@Override
		public boolean isStill(PersonRef person, MemberId member) {
			return true;
		}

	}

	/**
	 * Knows nobody.
	 */
	private static final class Nobody implements Speakers {

		@Override
		public Optional<Speaker> member(PersonRef person, boolean locked, Lookup lookup) {
			return Optional.empty();
		}

		@Override
		public Optional<MemberId> memberId(PersonRef person, boolean locked) {
			return Optional.empty();
		}

		@Override
		public Speaker stranger(PersonRef person, Lookup lookup) {
			throw new IllegalStateException("nobody is asked");
		}

		@Override
		public Speaker speaker(PersonRef person) {
			throw new IllegalStateException("nobody is asked");
		}

	}

}
