package worthwhile.slack.installation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.auth.teams.AuthTeamsListResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;

/**
 * Asks Slack about a token.
 */
@SlackPart
class TokenCheck {

	/** See the errors of {@code auth.test} in Slack's reference. */
	private static final Set<String> DEAD = Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked",
			"not_allowed_token_type");

	private static final int PAGE = 200;

	private final SlackApi slack;

	TokenCheck(SlackApi slack) {
		this.slack = slack;
	}

	/**
	 * What Slack says of a token.
	 */
	TokenStatus of(String token) {
		ApiResult<AuthTestResponse> outcome = this.slack.call(token, (client) -> client.authTest((request) -> request));
		if (outcome instanceof ApiResult.Ok<AuthTestResponse> ok) {
			return new TokenStatus.Alive(bot(ok.answer()));
		}
		return (outcome instanceof ApiResult.Refused<AuthTestResponse> refused) ? refused(refused.error())
				: unclear(outcome);
	}

	/**
	 * The workspaces of an organisation that a token is good for.
	 * @throws SlackUnreachable if Slack does not tell all of them
	 */
	List<String> teams(String token) {
		List<String> teams = new ArrayList<>();
		String cursor = "";
		do {
			AuthTeamsListResponse page = page(token, cursor);
			page.getTeams().forEach((team) -> teams.add(team.getId()));
			cursor = next(page);
		}
		while (!cursor.isEmpty());
		return teams;
	}

	private AuthTeamsListResponse page(String token, String cursor) {
		ApiResult<AuthTeamsListResponse> outcome = this.slack.call(token, (client) -> client
			.authTeamsList((request) -> request.limit(PAGE).cursor(cursor.isEmpty() ? null : cursor)));
		if (outcome instanceof ApiResult.Ok<AuthTeamsListResponse> ok) {
			return ok.answer();
		}
		throw new SlackUnreachable(outcome);
	}

	private static String next(AuthTeamsListResponse page) {
		return (page.getResponseMetadata() != null) ? orEmpty(page.getResponseMetadata().getNextCursor()) : "";
	}

	private static TokenIdentity bot(AuthTestResponse answer) {
		return new TokenIdentity(orEmpty(answer.getEnterpriseId()), orEmpty(answer.getTeamId()),
				answer.isEnterpriseInstall(), scopes(answer.getHttpResponseHeaders()));
	}

	private static Set<String> scopes(@Nullable Map<String, List<String>> headers) {
		return (headers == null) ? Set.of()
				: headers.getOrDefault("x-oauth-scopes", List.of())
					.stream()
					.flatMap((line) -> Arrays.stream(line.split(",")))
					.map(String::strip)
					.filter(StringUtils::hasText)
					.collect(Collectors.toSet());
	}

	private static TokenStatus refused(String error) {
		if (error.equals("token_expired")) {
			return new TokenStatus.Expired();
		}
		return DEAD.contains(error) ? new TokenStatus.Dead(error) : new TokenStatus.Unclear(error, Duration.ZERO);
	}

	private static TokenStatus unclear(ApiResult<?> outcome) {
		Duration rest = (outcome instanceof ApiResult.RateLimited<?> busy) ? busy.retryAfter() : Duration.ZERO;
		return new TokenStatus.Unclear(SlackUnreachable.reason(outcome), rest);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
