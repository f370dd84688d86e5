package worthwhile.slack.installation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import worthwhile.log.FailureLog;
import worthwhile.schedule.BackOff;
import worthwhile.schedule.TimedThreads;
import worthwhile.slack.api.SlackPart;

/**
 * Encrypts at the start with the current key what an older one encrypted, and says what
 * no key reads any more.
 */
@SlackPart
@Conditional(ByInstallation.class)
class RenewEncryption {

	private static final Logger logger = LoggerFactory.getLogger(RenewEncryption.class);

	private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(5), 2, Duration.ofMinutes(10));

	private final JdbcInstallations installations;

	private final Vault vault;

	private final ScheduledExecutorService thread;

	RenewEncryption(JdbcInstallations installations, Vault vault, TimedThreads threads) {
		this.installations = installations;
		this.vault = vault;
		this.thread = threads.threads(1, "slack-encryption-%d");
	}

	/**
	 * Tries; no answer needs it, so that a database that is busy just now is no reason
	 * not to start.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void attempt() {
		attempt(0);
	}

	private void attempt(int failures) {
		try {
			renew();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The encryption of Slack's tokens is looked at later: {}", FailureLog.words(ex));
			this.thread.schedule(() -> attempt(failures + 1), BACK_OFF.after(failures).toMillis(),
					TimeUnit.MILLISECONDS);
		}
	}

	@PreDestroy
	void close() {
		this.thread.shutdownNow();
	}

	private void renew() {
		List<Installation> unreadable = this.installations.all()
			.stream()
			.filter((installation) -> !renewed(installation))
			.toList();
		if (!unreadable.isEmpty()) {
			logger.error("The tokens of {} installations in Slack cannot be read, since they were encrypted with "
					+ "keys that are not configured or differ ({}): put them back into WORTHWHILE_TOKEN_KEYS, or "
					+ "install the bot there again", unreadable.size(), keys(unreadable));
		}
	}

	/**
	 * Whether the installation can be read, under the current key from now on.
	 */
	private boolean renewed(Installation installation) {
		Optional<Credentials> credentials = this.vault.open(installation.place(), installation.sealed());
		credentials.filter((found) -> !this.vault.isCurrent(installation.sealed()))
			.ifPresent((found) -> this.installations.keep(installation, this.vault.seal(installation.place(), found)));
		return credentials.isPresent();
	}

	private static String keys(List<Installation> installations) {
		return installations.stream()
			.map((installation) -> installation.sealed().keyId())
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
	}

}
