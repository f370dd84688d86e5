package worthwhile.slack.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.slack.api.methods.SlackApiTextResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.api.Outcome;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.installation.Access;
import worthwhile.slack.installation.Tokens;

/**
 * Calls of Slack's API with the bot's token in a workspace.
 */
@SlackPart
public class Calls {

	/** Our own word: there is no token. */
	static final String NOT_INSTALLED = "not_installed";

	/** Our own word: there is a token that cannot be read. */
	static final String LOCKED = "token_locked";

	private static final Logger logger = LoggerFactory.getLogger(Calls.class);

	/** The same trouble is told again after so long. */
	private static final Duration REPEATED = Duration.ofMinutes(15);

	private final SlackApi api;

	private final Tokens tokens;

	private final Clock clock;

	private final Map<String, Instant> told = new ConcurrentHashMap<>();

	Calls(SlackApi api, Tokens tokens, Clock clock) {
		this.api = api;
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * Calls a method, once more with a new token if the token has expired. What Slack
	 * says of the token is passed on. Not to be called in a transaction.
	 * @return what came of it; a workspace without a token is {@link Outcome.Refused} too
	 */
	public <T extends SlackApiTextResponse> Outcome<T> call(WorkspaceRef workspace, SlackApi.Call<T> call) {
		Outcome<T> outcome = once(workspace, call);
		return (meaning(outcome) == Meaning.EXPIRED) ? once(workspace, call) : outcome;
	}

	private <T extends SlackApiTextResponse> Outcome<T> once(WorkspaceRef workspace, SlackApi.Call<T> call) {
		Access access = this.tokens.access(workspace);
		if (access instanceof Access.Granted granted) {
			Outcome<T> outcome = this.api.call(granted.token(), call);
			heed(workspace, granted.token(), outcome);
			return outcome;
		}
		return new Outcome.Refused<>((access instanceof Access.Locked) ? LOCKED : NOT_INSTALLED);
	}

	private void heed(WorkspaceRef workspace, String token, Outcome<?> outcome) {
		if (outcome instanceof Outcome.Refused<?> refused) {
			switch (Meaning.of(refused.error())) {
				case REVOKED -> this.tokens.revoked(workspace, token);
				case EXPIRED -> this.tokens.expired(workspace, token);
				case SHUT_OUT -> tell(refused.error());
				default -> {
				}
			}
		}
	}

	private static Meaning meaning(Outcome<?> outcome) {
		return (outcome instanceof Outcome.Refused<?> refused) ? Meaning.of(refused.error()) : Meaning.PASSING;
	}

	private void tell(String error) {
		Instant now = this.clock.instant();
		Instant last = this.told.get(error);
		if (last == null || !now.isBefore(last.plus(REPEATED))) {
			this.told.put(error, now);
			logger.error("Slack lets the bot do nothing in a workspace: {}. Messages wait there until that is mended",
					error);
		}
	}

}
