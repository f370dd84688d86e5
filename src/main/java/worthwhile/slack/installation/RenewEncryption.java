package worthwhile.slack.installation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.slack.api.SlackPart;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;

/**
 * Encrypts at the start with the current key what an older one encrypted, and says what
 * no key reads any more.
 */
@SlackPart
@Conditional(ByInstallation.class)
class RenewEncryption {

	private static final Logger logger = LoggerFactory.getLogger(RenewEncryption.class);

	private final JdbcInstallations installations;

	private final Vault vault;

	RenewEncryption(JdbcInstallations installations, Vault vault) {
		this.installations = installations;
		this.vault = vault;
	}

	@EventListener(ApplicationReadyEvent.class)
	void renew() {
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
