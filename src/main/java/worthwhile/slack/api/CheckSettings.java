package worthwhile.slack.api;

import java.util.Optional;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import worthwhile.start.StartRefused;

/**
 * Ends the start before anything else is started, in words and without repeating a
 * secret, when Slack is configured by half.
 */
@SlackPart
class CheckSettings implements BeanFactoryPostProcessor {

	private static final String APP_PAGE = "https://api.slack.com/apps";

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		check(Binder.get(beans.getBean(Environment.class)).bindOrCreate("worthwhile.slack", SlackSettings.class));
	}

	static void check(SlackSettings settings) {
		checkKinds(settings);
		checkSpeaking(settings);
		checkHearing(settings);
	}

	private static void checkKinds(SlackSettings settings) {
		checkKind("SLACK_BOT_TOKEN", settings.botToken(), TokenKind.BOT,
				"It wants the \"Bot User OAuth Token\" from \"OAuth & Permissions\", which begins with xoxb-.");
		checkKind("SLACK_APP_TOKEN", settings.appToken(), TokenKind.APP,
				"It wants the token from \"Basic Information\", \"App-Level Tokens\", which begins with xapp-.");
		checkNoToken("SLACK_SIGNING_SECRET", settings.signingSecret(), "\"Signing Secret\"");
		checkNoToken("SLACK_CLIENT_ID", settings.clientId(), "\"Client ID\"");
		checkNoToken("SLACK_CLIENT_SECRET", settings.clientSecret(), "\"Client Secret\"");
	}

	private static void checkKind(String name, String token, TokenKind wanted, String action) {
		Optional<TokenKind> kind = TokenKind.of(token);
		if (kind.isPresent() && kind.get() != wanted) {
			throw new StartRefused("%s holds %s.".formatted(name, kind.get().words()), where(action));
		}
	}

	private static void checkNoToken(String name, String secret, String label) {
		Optional<TokenKind> kind = TokenKind.of(secret);
		if (kind.isPresent()) {
			throw new StartRefused("%s holds %s.".formatted(name, kind.get().words()),
					where("It wants the %s from \"Basic Information\", \"App Credentials\".".formatted(label)));
		}
	}

	private static void checkSpeaking(SlackSettings settings) {
		if (!settings.installable()) {
			return;
		}
		if (settings.clientId().isEmpty() && settings.clientSecret().isEmpty()) {
			throw new StartRefused("Slack is configured by half: there is no token to speak with.",
					where("Set SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET to let "
							+ "any workspace install the bot."));
		}
		if (settings.clientId().isEmpty()) {
			throw halfOfTheClient("SLACK_CLIENT_SECRET", "SLACK_CLIENT_ID");
		}
		if (settings.clientSecret().isEmpty()) {
			throw halfOfTheClient("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET");
		}
		checkKeeping(settings);
	}

	private static StartRefused halfOfTheClient(String given, String missing) {
		return new StartRefused("Slack is configured by half: %s is set, but %s is not.".formatted(given, missing),
				where("Both are in \"Basic Information\", \"App Credentials\"."));
	}

	private static void checkKeeping(SlackSettings settings) {
		if (settings.tokenKeys().isEmpty()) {
			throw new StartRefused(
					"Any workspace could install the bot, but there is no key to encrypt its token with.",
					"Set WORTHWHILE_TOKEN_KEYS to a name, a colon and 32 random bytes in Base64, such as the output of: "
							+ "echo \"k1:$(openssl rand -base64 32)\". Keep it as safe as the database, and apart from it.");
		}
	}

	private static void checkHearing(SlackSettings settings) {
		if (!settings.socketMode() && settings.signingSecret().isEmpty()) {
			throw new StartRefused("Slack is configured by half: the bot could speak, but hear nothing.",
					where("Set SLACK_APP_TOKEN for Socket Mode, which needs no public address, or SLACK_SIGNING_SECRET "
							+ "for HTTP at /slack/events."));
		}
	}

	private static String where(String action) {
		return action + " The pages of your app are at " + APP_PAGE + ".";
	}

}
