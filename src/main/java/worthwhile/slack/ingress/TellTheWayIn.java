package worthwhile.slack.ingress;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;

/**
 * Says at the start how Slack reaches the bot, and what of the configuration is not used
 * for that.
 */
@SlackPart
class TellTheWayIn {

	private static final Logger logger = LoggerFactory.getLogger(TellTheWayIn.class);

	private final SlackSettings settings;

	TellTheWayIn(SlackSettings settings) {
		this.settings = settings;
	}

	@EventListener
	void tell(ApplicationReadyEvent ready) {
		logger.info(line());
	}

	String line() {
		String line = "Slack: %s, %s".formatted(
				this.settings.socketMode() ? "Socket Mode" : "HTTP at " + EventsConfiguration.PATH,
				this.settings.installable() ? "any workspace that installs the bot" : "one workspace");
		List<String> unused = unused();
		return unused.isEmpty() ? line : line + "; not used: " + String.join(", ", unused);
	}

	private List<String> unused() {
		List<String> unused = new ArrayList<>();
		if (this.settings.socketMode() && !this.settings.signingSecret().isEmpty()) {
			unused.add("SLACK_SIGNING_SECRET");
		}
		if (!this.settings.installable() && !this.settings.clientId().isEmpty()) {
			unused.add("SLACK_CLIENT_ID");
		}
		if (!this.settings.installable() && !this.settings.clientSecret().isEmpty()) {
			unused.add("SLACK_CLIENT_SECRET");
		}
		return unused;
	}

}
