package worthwhile.slack.sending;

import java.util.function.Function;

import com.slack.api.methods.SlackApiTextResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
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
		return authorized(workspace, this.tokens::access, (token) -> this.api.call(token, call));
	}

	/**
	 * Calls a method while Slack waits for an answer, likewise, and gives it up in time
	 * for that. Only a token that has ended is refreshed meanwhile, and that is not given
	 * up: what Slack gave would be lost.
	 */
	public <T extends SlackApiTextResponse> Outcome<T> callPromptly(WorkspaceRef workspace, SlackApi.Call<T> call) {
		return authorized(workspace, this.tokens::accessAtOnce, (token) -> this.api.callPromptly(token, call));
	}

	/**
	 * Calls a method that is called for each message, likewise.
	 */
	Outcome<JsonNode> call(WorkspaceRef workspace, String method, ObjectNode content) {
		return authorized(workspace, this.tokens::access, (token) -> this.api.call(token, method, content));
	}

	private <T> Outcome<T> authorized(WorkspaceRef workspace, Function<WorkspaceRef, Access> token,
			Function<String, Outcome<T>> call) {
		Outcome<T> outcome = once(workspace, token, call);
		return (meaning(outcome) == Meaning.EXPIRED) ? once(workspace, token, call) : outcome;
	}

	private <T> Outcome<T> once(WorkspaceRef workspace, Function<WorkspaceRef, Access> token,
			Function<String, Outcome<T>> call) {
		Access access = token.apply(workspace);
		if (access instanceof Access.Granted granted) {
			Outcome<T> outcome = call.apply(granted.token());
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
