package worthwhile.slack.installation;

import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;
import worthwhile.web.OneTimeSecrets;

/**
 * The states of OAuth: random, good once, for ten minutes, in the browser that began.
 */
@SlackPart
class InstallStates {

	static final Duration LIFE = Duration.ofMinutes(10);

	private static final String PURPOSE = "slack.install";

	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

	private final OneTimeSecrets secrets;

	/** All instances have it, and nobody outside. */
	private final String key;

	InstallStates(OneTimeSecrets secrets, SlackSettings settings) {
		this.secrets = secrets;
		this.key = settings.clientSecret();
	}

	/**
	 * The secret of a browser: the one it has, so that two open pages both work, or a new
	 * one.
	 */
	String browser(@Nullable String known) {
		return (known != null && SECRET.matcher(known).matches()) ? known : this.secrets.random();
	}

	/**
	 * A new state for a browser.
	 */
	String begin(String browser) {
		return this.secrets.issue(this.key, PURPOSE, browser, LIFE);
	}

	/**
	 * Whether a state is good in this browser, and not used yet.
	 */
	boolean isGood(@Nullable String state, @Nullable String browser) {
		return state != null && browser != null && this.secrets.works(this.key, PURPOSE, state, browser);
	}

	/**
	 * Uses a state up.
	 * @return whether it was good in this browser
	 */
	boolean end(@Nullable String state, @Nullable String browser) {
		return state != null && browser != null && this.secrets.redeem(this.key, PURPOSE, state, browser);
	}

}
