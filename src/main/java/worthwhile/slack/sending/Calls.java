package worthwhile.slack.sending;

import java.util.Map;
import java.util.function.Function;

import com.slack.api.methods.SlackApiTextResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.api.ApiResult;
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

	private final OperatorWarnings warnings;

	Calls(SlackApi api, Tokens tokens, OperatorWarnings warnings) {
		this.api = api;
		this.tokens = tokens;
		this.warnings = warnings;
	}

	/**
	 * Calls a method, once more with a new token if the token has expired. What Slack
	 * says of the token is passed on. Not to be called in a transaction.
	 * @return what came of it; a workspace without a token is {@link ApiResult.Refused}
	 * too
	 */
	public <T extends SlackApiTextResponse> ApiResult<T> call(WorkspaceRef workspace, SlackApi.Call<T> call) {
		return authorized(workspace, this.tokens::access, (token) -> this.api.call(token, call));
	}

	/**
	 * Calls a method while Slack waits for an answer, likewise, and gives it up in time
	 * for that. Only a token that has ended is refreshed meanwhile, and that is not given
	 * up: what Slack gave would be lost.
	 */
	public <T extends SlackApiTextResponse> ApiResult<T> callPromptly(WorkspaceRef workspace, SlackApi.Call<T> call) {
		return authorized(workspace, this.tokens::accessAtOnce, (token) -> this.api.callPromptly(token, call));
	}

	/**
	 * Calls a method while the database is away, with the token that was last read, and
	 * gives it up as early.
	 * @return what came of it; a workspace that was not heard of lately is
	 * {@link ApiResult.Refused}
	 */
	public <T extends SlackApiTextResponse> ApiResult<T> callWithoutDatabase(WorkspaceRef workspace,
			SlackApi.Call<T> call) {
		return (this.tokens.lastAccess(workspace) instanceof Access.Granted granted)
				? this.api.callPromptly(granted.token(), call) : new ApiResult.Refused<>(NOT_INSTALLED);
	}

	/**
	 * Calls a method that hands a file over, likewise, and waits longer.
	 */
	<T extends SlackApiTextResponse> ApiResult<T> callForFiles(WorkspaceRef workspace, SlackApi.Call<T> call) {
		return authorized(workspace, this.tokens::access, (token) -> this.api.callForFiles(token, call));
	}

	/**
	 * Calls a method that is called for each message, likewise.
	 */
	ApiResult<JsonNode> call(WorkspaceRef workspace, String method, ObjectNode content) {
		return authorized(workspace, this.tokens::access, (token) -> this.api.call(token, method, content));
	}

	/**
	 * Calls a method that only reads, likewise, of which the library could not read the
	 * answer.
	 */
	ApiResult<JsonNode> read(WorkspaceRef workspace, String method, Map<String, String> fields) {
		return authorized(workspace, this.tokens::access, (token) -> this.api.read(token, method, fields));
	}

	private <T> ApiResult<T> authorized(WorkspaceRef workspace, Function<WorkspaceRef, Access> token,
			Function<String, ApiResult<T>> call) {
		ApiResult<T> outcome = once(workspace, token, call);
		return (errorClass(outcome) == ErrorClass.EXPIRED) ? once(workspace, token, call) : outcome;
	}

	private <T> ApiResult<T> once(WorkspaceRef workspace, Function<WorkspaceRef, Access> token,
			Function<String, ApiResult<T>> call) {
		Access access = token.apply(workspace);
		if (access instanceof Access.Granted granted) {
			ApiResult<T> outcome = call.apply(granted.token());
			heed(workspace, granted.token(), outcome);
			return outcome;
		}
		return new ApiResult.Refused<>((access instanceof Access.Locked) ? LOCKED : NOT_INSTALLED);
	}

	private void heed(WorkspaceRef workspace, String token, ApiResult<?> outcome) {
		if (outcome instanceof ApiResult.Refused<?> refused) {
			switch (ErrorClass.of(refused.error())) {
				case REVOKED -> this.tokens.revoked(workspace, token);
				case EXPIRED -> this.tokens.expired(workspace, token);
				case TOKENLESS, SHUT_OUT -> this.warnings.shutOut(refused.error());
				default -> {
				}
			}
		}
	}

	private static ErrorClass errorClass(ApiResult<?> outcome) {
		return (outcome instanceof ApiResult.Refused<?> refused) ? ErrorClass.of(refused.error()) : ErrorClass.PASSING;
	}

}
