package worthwhile.slack.installation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;

/**
 * Installs the bot: exchanges the code that Slack sent along for tokens, and keeps them.
 */
@SlackPart
@Conditional(ByInstallation.class)
class Installing {

	private static final Logger logger = LoggerFactory.getLogger(Installing.class);

	private final SlackApi slack;

	private final SlackSettings settings;

	private final Addresses addresses;

	private final TokenCheck check;

	private final Vault vault;

	private final JdbcInstallations installations;

	private final FollowOrganisation organisation;

	private final InstallationEvents events;

	private final Clock clock;

	private final TransactionTemplate transactions;

	Installing(SlackApi slack, SlackSettings settings, Addresses addresses, TokenCheck check, Vault vault,
			JdbcInstallations installations, FollowOrganisation organisation, InstallationEvents events, Clock clock,
			PlatformTransactionManager transactions) {
		this.slack = slack;
		this.settings = settings;
		this.addresses = addresses;
		this.check = check;
		this.vault = vault;
		this.installations = installations;
		this.organisation = organisation;
		this.events = events;
		this.clock = clock;
		this.transactions = new TransactionTemplate(transactions);
	}

	/**
	 * What Slack says to a code.
	 */
	ApiResult<OAuthV2AccessResponse> exchange(String code) {
		return this.slack.call("",
				(client) -> client.oauthV2Access((request) -> request.clientId(this.settings.clientId())
					.clientSecret(this.settings.clientSecret())
					.code(code)
					.redirectUri(this.addresses.redirect().orElse(null))));
	}

	/**
	 * Keeps what Slack granted, and tells the conversation.
	 * @return where the bot is installed now
	 */
	InstallTarget install(OAuthV2AccessResponse granted) {
		Instant now = this.clock.instant();
		Grant grant = Grant.of(place(granted), granted, now);
		Sealed sealed = this.vault.seal(grant.place(), grant.credentials());
		Optional<List<String>> teams = teams(grant);
		String by = (granted.getAuthedUser() != null) ? granted.getAuthedUser().getId() : null;
		this.transactions.executeWithoutResult((status) -> {
			this.installations.keep(grant, sealed, now);
			teams.ifPresent((known) -> tell(grant.place(), known, by));
		});
		logger.info("The bot was installed in {}", grant.place());
		sayWhatIsMissing(grant);
		return grant.place();
	}

	private static InstallTarget place(OAuthV2AccessResponse granted) {
		String enterprise = (granted.getEnterprise() != null) ? granted.getEnterprise().getId() : "";
		return new InstallTarget(enterprise, granted.isEnterpriseInstall() ? "" : granted.getTeam().getId());
	}

	private Optional<List<String>> teams(Grant grant) {
		if (!grant.place().isWholeOrganisation()) {
			return Optional.of(List.of(grant.place().team()));
		}
		try {
			return Optional.of(this.check.teams(grant.credentials().token()));
		}
		catch (SlackUnreachable ex) {
			logger.warn("The workspaces of {} are not known yet ({}); each is when something comes from it",
					grant.place(), ex.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * Who installed it for a whole organisation is welcomed once.
	 */
	private void tell(InstallTarget place, List<String> teams, @Nullable String by) {
		if (place.isWholeOrganisation()) {
			this.organisation.follow(place.enterprise(), teams);
		}
		for (String team : teams) {
			this.events.installed(team, team.equals(teams.get(0)) ? by : null);
		}
	}

	private void sayWhatIsMissing(Grant grant) {
		MissingScopes missing = MissingScopes.of(grant.scopes());
		if (!missing.isEmpty()) {
			logger.warn(
					"All scopes but these were granted in {}: {}. Until it is installed there again with all of them: {}",
					grant.place(), missing, String.join("; ", missing.consequences(Locale.ENGLISH)));
		}
	}

}
