package worthwhile.slack.installation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.annotation.Conditional;

import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.slack.api.SlackPart;

/**
 * Explains that the bot has to be installed again.
 */
@SlackPart
@Conditional(ByInstallation.class)
class ExplainInstallation implements MissingAccess {

	private final Texts texts = Texts.of(ExplainInstallation.class);

	private final JdbcInstallations installations;

	private final Vault vault;

	private final Addresses addresses;

	private final Clock clock;

	ExplainInstallation(JdbcInstallations installations, Vault vault, Addresses addresses, Clock clock) {
		this.installations = installations;
		this.vault = vault;
		this.addresses = addresses;
		this.clock = clock;
	}

	@Override
	public Optional<Message> explain(WorkspaceRef workspace, Locale language) {
		List<Installation> serving = this.installations.serving(workspace.workspace());
		if (serving.stream().anyMatch(this::works)) {
			return Optional.empty();
		}
		if (serving.isEmpty()) {
			return Optional.of(message(language, "access.none"));
		}
		return Optional
			.of(message(language, serving.stream().anyMatch(this::isReadable) ? "access.ended" : "access.locked"));
	}

	private boolean works(Installation installation) {
		return isReadable(installation)
				&& (installation.lastsUntil(this.clock.instant()) || isRefreshable(installation));
	}

	private boolean isReadable(Installation installation) {
		return this.vault.open(installation.place(), installation.sealed()).isPresent();
	}

	private boolean isRefreshable(Installation installation) {
		return !installation.ended() && this.vault.open(installation.place(), installation.sealed())
			.filter((credentials) -> !credentials.refreshToken().isEmpty())
			.isPresent();
	}

	private Message message(Locale language, String reason) {
		Texts.In in = this.texts.in(language);
		String where = this.addresses.install()
			.map((page) -> in.get("access.link", page))
			.orElseGet(() -> in.get("access.ask"));
		return Message.text(in.get(reason) + " " + where);
	}

}
