package worthwhile.slack.installation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.api.SlackPart;

import org.springframework.context.annotation.Conditional;

/**
 * The tokens of the workspaces and organisations in which the bot was installed.
 */
@SlackPart
@Conditional(ByInstallation.class)
class InstalledTokens implements Tokens {

	private static final Logger logger = LoggerFactory.getLogger(InstalledTokens.class);

	private final JdbcInstallations installations;

	private final Vault vault;

	private final Refreshing refreshing;

	private final NoteRemoval removal;

	private final FollowOrganisation organisation;

	private final Clock clock;

	private final LastRead last = new LastRead();

	InstalledTokens(JdbcInstallations installations, Vault vault, Refreshing refreshing, NoteRemoval removal,
			FollowOrganisation organisation, Clock clock) {
		this.installations = installations;
		this.vault = vault;
		this.refreshing = refreshing;
		this.removal = removal;
		this.organisation = organisation;
		this.clock = clock;
	}

	@Override
	public Access access(WorkspaceRef workspace) {
		return access(workspace, this.refreshing::fresh);
	}

	@Override
	public Access accessAtOnce(WorkspaceRef workspace) {
		return access(workspace, this.refreshing::working);
	}

	private Access access(WorkspaceRef workspace, BiFunction<Installation, Credentials, Access> use) {
		Access access = new Access.None();
		for (Installation installation : serving(workspace)) {
			Access here = open(installation).map((credentials) -> use.apply(installation, credentials))
				.orElseGet(Access.Locked::new);
			if (here instanceof Access.Granted) {
				return here;
			}
			access = here;
		}
		return access;
	}

	@Override
	public boolean isGranted(WorkspaceRef workspace) {
		return serving(workspace).stream()
			.anyMatch((installation) -> open(installation)
				.filter((credentials) -> this.refreshing.isUsable(installation, credentials))
				.isPresent());
	}

	private List<Installation> serving(WorkspaceRef workspace) {
		List<Installation> serving = this.installations.serving(workspace.workspace());
		this.last.put(workspace.workspace(), serving, this.clock.instant());
		return serving;
	}

	/**
	 * Reads what serves the workspaces, for while the database is away.
	 */
	void readAll() {
		this.last.replace(this.installations.byTeam(LastRead.MOST), this.clock.instant());
	}

	@Override
	public Access lastAccess(WorkspaceRef workspace) {
		Instant now = this.clock.instant();
		return this.last.get(workspace.workspace(), now)
			.stream()
			.filter((installation) -> installation.lastsUntil(now))
			.flatMap((installation) -> open(installation).stream())
			.findFirst()
			.<Access>map((credentials) -> new Access.Granted(credentials.token()))
			.orElseGet(Access.None::new);
	}

	private Optional<Credentials> open(Installation installation) {
		return this.vault.open(installation.place(), installation.sealed());
	}

	@Override
	public boolean isInstalled(WorkspaceRef workspace) {
		serving(workspace).forEach(this.removal::look);
		return !serving(workspace).isEmpty();
	}

	@Override
	public void revoked(WorkspaceRef workspace, String token) {
		with(workspace, token).ifPresent((installation) -> {
			try {
				this.removal.check(installation);
			}
			catch (SlackUnreachable ex) {
				logger.debug("Whether a token was revoked is not known yet: {}", ex.getMessage());
			}
		});
	}

	@Override
	public void expired(WorkspaceRef workspace, String token) {
		with(workspace, token)
			.ifPresent((installation) -> this.installations.expire(installation, this.clock.instant()));
	}

	@Override
	public void seen(WorkspaceRef workspace, String enterprise) {
		if (!enterprise.isEmpty()) {
			this.organisation.seen(enterprise, workspace.workspace());
		}
	}

	/**
	 * The installation that has this token now.
	 */
	private Optional<Installation> with(WorkspaceRef workspace, String token) {
		return serving(workspace).stream()
			.filter((installation) -> open(installation).filter((credentials) -> credentials.token().equals(token))
				.isPresent())
			.findFirst();
	}

}
