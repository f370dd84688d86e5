package worthwhile.slack.installation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;

/**
 * Gets the next token before the one in use ends. A refresh token works once, so one
 * instance at a time asks for it; no transaction is open meanwhile.
 */
@SlackPart
class Refreshing {

	private static final Logger logger = LoggerFactory.getLogger(Refreshing.class);

	/** Slack's tokens live twelve hours; its own library refreshes as early. */
	private static final Duration AHEAD = Duration.ofHours(2);

	/** Longer than a call of Slack takes. */
	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofSeconds(6);

	private static final Duration NAP = Duration.ofMillis(100);

	/** What Slack gave is lost if it is not kept. */
	private static final int TRIES_TO_KEEP = 3;

	private static final Set<String> NEVER_AGAIN = Set.of("invalid_refresh_token", "invalid_grant", "token_revoked");

	private final String by = UUID.randomUUID().toString();

	private final SlackApi slack;

	private final SlackSettings settings;

	private final JdbcInstallations installations;

	private final Vault vault;

	private final Clock clock;

	Refreshing(SlackApi slack, SlackSettings settings, JdbcInstallations installations, Vault vault, Clock clock) {
		this.slack = slack;
		this.settings = settings;
		this.installations = installations;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * A token that is good for a while, or the old one if there is no other yet; none
	 * once it has ended for good.
	 */
	Access fresh(Installation installation, Credentials credentials) {
		Instant now = this.clock.instant();
		if (installation.lastsUntil(now.plus(AHEAD))) {
			return new Access.Granted(credentials.token());
		}
		if (!isRefreshable(installation, credentials)) {
			return untilItEnds(installation, credentials, now);
		}
		if (this.installations.lease(installation, this.by, now, now.plus(LEASE))) {
			return refresh(installation, credentials);
		}
		return installation.lastsUntil(now) ? new Access.Granted(credentials.token()) : another(installation);
	}

	/**
	 * The token as it is while it works, else a fresh one.
	 */
	Access working(Installation installation, Credentials credentials) {
		return installation.lastsUntil(this.clock.instant()) ? new Access.Granted(credentials.token())
				: fresh(installation, credentials);
	}

	/**
	 * Whether the token works, or the next can be had.
	 */
	boolean isUsable(Installation installation, Credentials credentials) {
		return installation.lastsUntil(this.clock.instant()) || isRefreshable(installation, credentials);
	}

	private static boolean isRefreshable(Installation installation, Credentials credentials) {
		return !installation.ended() && !credentials.refreshToken().isEmpty();
	}

	private static Access untilItEnds(Installation installation, Credentials credentials, Instant now) {
		return installation.lastsUntil(now) ? new Access.Granted(credentials.token()) : new Access.None();
	}

	private Access refresh(Installation installation, Credentials credentials) {
		ApiResult<OAuthV2AccessResponse> outcome = this.slack.call("",
				(client) -> client.oauthV2Access((request) -> request.clientId(this.settings.clientId())
					.clientSecret(this.settings.clientSecret())
					.grantType("refresh_token")
					.refreshToken(credentials.refreshToken())));
		Instant now = this.clock.instant();
		if (outcome instanceof ApiResult.Ok<OAuthV2AccessResponse> ok && ok.answer().getAccessToken() != null) {
			return refreshed(installation, Grant.of(installation.place(), ok.answer(), now));
		}
		if (outcome instanceof ApiResult.Refused<?> refused && NEVER_AGAIN.contains(refused.error())) {
			return ended(installation, credentials, now);
		}
		logger.warn("The token for {} could not be refreshed ({}); the old one is used as long as it lasts",
				installation.place(), SlackUnreachable.reason(outcome));
		this.installations.failed(installation, now.plus(rest(outcome)), false);
		return new Access.Granted(credentials.token());
	}

	private static Duration rest(ApiResult<?> outcome) {
		return (outcome instanceof ApiResult.RateLimited<?> busy && busy.retryAfter().compareTo(REST_AFTER_FAILURE) > 0)
				? busy.retryAfter() : REST_AFTER_FAILURE;
	}

	private Access refreshed(Installation installation, Grant grant) {
		Sealed sealed = this.vault.seal(installation.place(), grant.credentials());
		return keep(installation, sealed, grant) ? new Access.Granted(grant.credentials().token())
				: stored(installation.place());
	}

	/**
	 * What is stored there now: it was removed or installed again in the meantime, or
	 * another instance was quicker.
	 */
	private Access stored(InstallTarget place) {
		return this.installations.find(place)
			.flatMap((found) -> this.vault.open(found.place(), found.sealed()))
			.<Access>map((found) -> new Access.Granted(found.token()))
			.orElseGet(Access.None::new);
	}

	private boolean keep(Installation installation, Sealed sealed, Grant grant) {
		for (int tried = 1;; tried++) {
			try {
				return this.installations.refreshed(installation, sealed, grant.expiresAt());
			}
			catch (DataAccessException ex) {
				if (tried == TRIES_TO_KEEP) {
					throw ex;
				}
				nap();
			}
		}
	}

	private Access ended(Installation installation, Credentials credentials, Instant now) {
		if (!this.installations.failed(installation, now, true)) {
			return stored(installation.place());
		}
		logger.error("Slack does not take the refresh token for {} any more: the bot has to be installed there again",
				installation.place());
		return untilItEnds(installation, credentials, now);
	}

	/**
	 * What another instance gets, waiting for it a little.
	 */
	private Access another(Installation installation) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (isUnderWay(installation) && System.nanoTime() < end) {
			nap();
		}
		return stored(installation.place());
	}

	private boolean isUnderWay(Installation before) {
		return this.installations.find(before.place())
			.filter((now) -> now.version() == before.version() && now.refreshedBy() != null)
			.isPresent();
	}

	private static void nap() {
		try {
			Thread.sleep(NAP.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
