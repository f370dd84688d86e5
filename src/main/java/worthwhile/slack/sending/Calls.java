package worthwhile.slack.sending;

import com.slack.api.methods.SlackApiTextResponse;
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

	private final SlackApi api;

	private final Tokens tokens;

	private final Complaints complaints;

	Calls(SlackApi api, Tokens tokens, Complaints complaints) {
		this.api = api;
		this.tokens = tokens;
		this.complaints = complaints;
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
				case SHUT_OUT -> this.complaints.shutOut(refused.error());
				default -> {
				}
			}
		}
	}

	private static Meaning meaning(Outcome<?> outcome) {
		return (outcome instanceof Outcome.Refused<?> refused) ? Meaning.of(refused.error()) : Meaning.PASSING;
	}

}
