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

import worthwhile.slack.api.Outcome;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;

import org.springframework.util.StringUtils;

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
	Finding of(String token) {
		Outcome<AuthTestResponse> outcome = this.slack.call(token, (client) -> client.authTest((request) -> request));
		if (outcome instanceof Outcome.Ok<AuthTestResponse> ok) {
			return new Finding.Alive(bot(ok.answer()));
		}
		return (outcome instanceof Outcome.Refused<AuthTestResponse> refused) ? refused(refused.error())
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
		Outcome<AuthTeamsListResponse> outcome = this.slack.call(token, (client) -> client
			.authTeamsList((request) -> request.limit(PAGE).cursor(cursor.isEmpty() ? null : cursor)));
		if (outcome instanceof Outcome.Ok<AuthTeamsListResponse> ok) {
			return ok.answer();
		}
		throw new SlackUnreachable(outcome);
	}

	private static String next(AuthTeamsListResponse page) {
		return (page.getResponseMetadata() != null) ? orEmpty(page.getResponseMetadata().getNextCursor()) : "";
	}

	private static Bot bot(AuthTestResponse answer) {
		return new Bot(orEmpty(answer.getEnterpriseId()), orEmpty(answer.getTeamId()), answer.isEnterpriseInstall(),
				scopes(answer.getHttpResponseHeaders()));
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

	private static Finding refused(String error) {
		if (error.equals("token_expired")) {
			return new Finding.Expired();
		}
		return DEAD.contains(error) ? new Finding.Dead(error) : new Finding.Unclear(error, Duration.ZERO);
	}

	private static Finding unclear(Outcome<?> outcome) {
		Duration rest = (outcome instanceof Outcome.RateLimited<?> busy) ? busy.retryAfter() : Duration.ZERO;
		return new Finding.Unclear(SlackUnreachable.reason(outcome), rest);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
