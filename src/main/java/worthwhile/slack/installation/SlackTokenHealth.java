package worthwhile.slack.installation;

import worthwhile.slack.api.SlackPart;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Conditional;

/**
 * Shows whether Slack takes the configured token.
 */
@SlackPart
@Conditional(ByToken.class)
class SlackTokenHealth implements HealthIndicator {

	private final OneWorkspace workspace;

	SlackTokenHealth(OneWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public Health health() {
		OneWorkspace.Standing standing = this.workspace.standing();
		if (standing.refusal() != null) {
			return Health.down().withDetail("refused", standing.refusal()).build();
		}
		Health.Builder health = standing.teams().isEmpty() ? Health.unknown() : Health.up();
		return standing.missing().isEmpty() ? health.build()
				: health.withDetail("missing scopes", standing.missing().toString()).build();
	}

}
