package worthwhile.slack.installation;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;

import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;

/**
 * The token of the configuration, for the workspace, or the workspaces of the
 * organisation, that Slack says it is for. Nothing else tells which they are: what comes
 * in from a workspace does not, since an app can be installed in several.
 */
@SlackPart
@Conditional(ByToken.class)
class OneWorkspace implements Tokens, Uninstalling {

	private static final Logger logger = LoggerFactory.getLogger(OneWorkspace.class);

	/** What comes in while Slack is asked for the first time waits no longer. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final String token;

	private final TokenCheck check;

	private final InstallationEvents events;

	private final CountDownLatch asked = new CountDownLatch(1);

	private final Set<String> announced = new HashSet<>();

	private final Set<String> visited = ConcurrentHashMap.newKeySet();

	private volatile Standing standing = Standing.unknown();

	OneWorkspace(SlackSettings settings, TokenCheck check, InstallationEvents events) {
		this.token = settings.botToken();
		this.check = check;
		this.events = events;
	}

	@Override
	public Access access(WorkspaceRef workspace) {
		awaitFirstAnswer();
		return lastAccess(workspace);
	}

	@Override
	public Access lastAccess(WorkspaceRef workspace) {
		Standing current = this.standing;
		return (current.refusal() == null && current.teams().contains(workspace.workspace()))
				? new Access.Granted(this.token) : new Access.None();
	}

	/**
	 * Once in the life of this process: whoever waited in vain does not wait again.
	 */
	private void awaitFirstAnswer() {
		try {
			if (!this.asked.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				this.asked.countDown();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isInstalled(WorkspaceRef workspace) {
		TokenStatus finding = look();
		if (finding instanceof TokenStatus.Alive) {
			return this.standing.teams().contains(workspace.workspace());
		}
		if (finding instanceof TokenStatus.Dead dead && dead.isRemoval()) {
			return false;
		}
		throw new SlackUnreachable("the token is neither good nor revoked");
	}

	@Override
	public void revoked(WorkspaceRef workspace, String token) {
		look();
	}

	@Override
	public void expired(WorkspaceRef workspace, String token) {
		look();
	}

	@Override
	public void seen(WorkspaceRef workspace, String enterprise) {
		Standing current = this.standing;
		if (!enterprise.isEmpty() && enterprise.equals(current.organisation())
				&& !current.teams().contains(workspace.workspace())) {
			look();
		}
	}

	/**
	 * Once in the life of this process: whether somebody was welcomed there before, the
	 * conversation knows.
	 */
	@Override
	public void opened(PersonRef person) {
		String team = person.workspace().workspace();
		if (!this.visited.contains(team) && isGranted(person.workspace())) {
			this.events.installed(team, person.id());
			this.visited.add(team);
		}
	}

	@Override
	public void check(String enterprise, String team) {
		TokenStatus finding = look();
		if (finding instanceof TokenStatus.Dead) {
			leave();
		}
		else if (finding instanceof TokenStatus.Unclear unclear) {
			throw new SlackUnreachable(unclear.reason());
		}
	}

	Standing standing() {
		return this.standing;
	}

	/**
	 * Asks Slack about the token, and says what is new.
	 */
	synchronized TokenStatus look() {
		try {
			TokenStatus finding = this.check.of(this.token);
			learn(finding);
			return finding;
		}
		finally {
			this.asked.countDown();
		}
	}

	private void learn(TokenStatus finding) {
		if (finding instanceof TokenStatus.Alive alive) {
			accepted(alive.bot());
		}
		else if (finding instanceof TokenStatus.Dead dead) {
			refused(dead.error());
			if (dead.isRemoval()) {
				announce(Set.of());
			}
		}
		else if (finding instanceof TokenStatus.Expired) {
			refused("token_expired");
		}
	}

	private void accepted(TokenIdentity bot) {
		List<String> teams = bot.wholeOrganisation() ? this.check.teams(this.token) : List.of(bot.team());
		Standing now = new Standing(bot.wholeOrganisation() ? bot.enterprise() : "", Set.copyOf(teams), null,
				MissingScopes.among(bot.scopes()));
		Standing before = this.standing;
		this.standing = now;
		// to tell the workspaces of it can take a while
		this.asked.countDown();
		if (!now.equals(before)) {
			logger.info("Slack accepts the token in SLACK_BOT_TOKEN, for {}", String.join(", ", teams));
			sayWhatIsMissing(now.missing());
		}
		announce(now.teams());
	}

	/**
	 * Says where the bot came and where it went; what could not be told is told the next
	 * time.
	 */
	private void announce(Set<String> teams) {
		for (String team : Set.copyOf(this.announced)) {
			if (!teams.contains(team)) {
				this.events.uninstalled(team);
				this.announced.remove(team);
			}
		}
		for (String team : teams) {
			if (!this.announced.contains(team)) {
				this.events.installed(team, null);
				this.announced.add(team);
			}
		}
	}

	private synchronized void leave() {
		announce(Set.of());
	}

	private static void sayWhatIsMissing(MissingScopes missing) {
		if (!missing.isEmpty()) {
			logger.warn(
					"The token in SLACK_BOT_TOKEN lacks the scopes {}: add them to the app and install it again. Until then: {}",
					missing, String.join("; ", missing.consequences(Locale.ENGLISH)));
		}
	}

	private void refused(String error) {
		if (!error.equals(this.standing.refusal())) {
			logger.error("Slack refuses the token in SLACK_BOT_TOKEN ({}): nobody is asked until there is another one",
					error);
		}
		this.standing = new Standing(this.standing.organisation(), this.standing.teams(), error,
				this.standing.missing());
	}

	/**
	 * What is known of the token.
	 *
	 * @param organisation the organisation if the token is for all of it, else empty
	 * @param teams the workspaces that it is for; empty as long as Slack was not asked
	 * @param refusal why Slack refuses it, if it does
	 * @param missing what it may not do although the bot needs it
	 */
	record Standing(String organisation, Set<String> teams, @Nullable String refusal, MissingScopes missing) {

		static Standing unknown() {
			return new Standing("", Set.of(), null, new MissingScopes(List.of()));
		}

	}

}
