package worthwhile.slack.installation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.slack.api.SlackPart;

/**
 * Notes where the bot was removed. Slack is asked whether the stored token still lives,
 * so it does not matter in which order, how late or how often it was told.
 */
@SlackPart
@Conditional(ByInstallation.class)
class NoteRemoval implements Uninstalling {

	private static final Logger logger = LoggerFactory.getLogger(NoteRemoval.class);

	private final JdbcInstallations installations;

	private final JdbcOrganisations organisations;

	private final FollowOrganisation organisation;

	private final Vault vault;

	private final TokenCheck check;

	private final Refreshing refreshing;

	private final InstallationEvents events;

	private final Clock clock;

	private final TransactionTemplate transactions;

	NoteRemoval(JdbcInstallations installations, JdbcOrganisations organisations, FollowOrganisation organisation,
			Vault vault, TokenCheck check, Refreshing refreshing, InstallationEvents events, Clock clock,
			PlatformTransactionManager transactions) {
		this.installations = installations;
		this.organisations = organisations;
		this.organisation = organisation;
		this.vault = vault;
		this.check = check;
		this.refreshing = refreshing;
		this.events = events;
		this.clock = clock;
		this.transactions = new TransactionTemplate(transactions);
	}

	@Override
	public void check(String enterprise, String team) {
		Stream.of(this.installations.serving(team).stream(), wholeOrganisation(enterprise), wholeOrganisation(team))
			.flatMap((found) -> found)
			.map(Installation::place)
			.distinct()
			.forEach((place) -> this.installations.find(place).ifPresent(this::check));
	}

	private Stream<Installation> wholeOrganisation(String enterprise) {
		return this.installations.find(new InstallTarget(enterprise, "")).stream();
	}

	/**
	 * Asks Slack whether an installation still lives.
	 * @throws SlackUnreachable if Slack could not be asked
	 */
	void check(Installation installation) {
		Optional<Credentials> credentials = this.vault.open(installation.place(), installation.sealed());
		if (credentials.isPresent()) {
			check(installation, credentials.get(), true);
		}
		else {
			// nobody can ask with it, and nobody can use it
			remove(installation);
		}
	}

	/**
	 * Asks Slack the same although nobody said that the bot was removed. Only what Slack
	 * says in as many words is believed then: that a token has expired, cannot be read or
	 * is not taken from this address says nothing.
	 * @throws SlackUnreachable if Slack could not be asked
	 */
	void look(Installation installation) {
		this.vault.open(installation.place(), installation.sealed()).ifPresent((credentials) -> {
			TokenStatus finding = this.check.of(credentials.token());
			if (!(finding instanceof TokenStatus.Dead dead) || dead.isRemoval()) {
				believe(finding, installation, credentials);
			}
		});
	}

	private void believe(TokenStatus finding, Installation installation, Credentials credentials) {
		if (finding instanceof TokenStatus.Dead) {
			remove(installation);
		}
		else if (finding instanceof TokenStatus.Alive && installation.place().isWholeOrganisation()) {
			this.organisation.follow(installation.place().enterprise(), this.check.teams(credentials.token()));
		}
		else if (finding instanceof TokenStatus.Unclear unclear) {
			throw new SlackUnreachable(unclear.reason());
		}
	}

	private void check(Installation installation, Credentials credentials, boolean refreshable) {
		TokenStatus finding = this.check.of(credentials.token());
		if (!(finding instanceof TokenStatus.Expired)) {
			believe(finding, installation, credentials);
		}
		else if (refreshable) {
			checkNext(installation, credentials);
		}
		else {
			throw new SlackUnreachable("token_expired");
		}
	}

	/**
	 * A token whose time is over says nothing; the next one does, if there is one.
	 */
	private void checkNext(Installation installation, Credentials credentials) {
		this.installations.expire(installation, this.clock.instant());
		Installation expired = this.installations.find(installation.place()).orElse(installation);
		Access access = this.refreshing.fresh(expired, credentials);
		if (access instanceof Access.Granted) {
			this.installations.find(installation.place())
				.ifPresent((next) -> this.vault.open(next.place(), next.sealed())
					.ifPresent((opened) -> check(next, opened, false)));
		}
		else {
			remove(expired);
		}
	}

	private void remove(Installation installation) {
		this.transactions.executeWithoutResult((status) -> {
			if (this.installations.remove(installation)) {
				logger.info("The bot was removed from {}", installation.place());
				tell(installation.place());
			}
		});
	}

	private void tell(InstallTarget place) {
		if (place.isWholeOrganisation()) {
			List<String> teams = this.organisations.teams(place.enterprise());
			teams.forEach((team) -> this.organisation.remove(place.enterprise(), team));
		}
		else if (this.installations.serving(place.team()).isEmpty()) {
			this.events.uninstalled(place.team());
		}
	}

}
