package worthwhile.slack.ingress;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Conditional;

import worthwhile.slack.api.SlackPart;

/**
 * Shows whether anything can come in from Slack over the WebSocket.
 */
@SlackPart
@Conditional(OverSocket.class)
class SlackHealth implements HealthIndicator {

	private final SocketMode socket;

	SlackHealth(SocketMode socket) {
		this.socket = socket;
	}

	@Override
	public Health health() {
		String trouble = this.socket.trouble();
		return trouble.isEmpty() ? Health.up().build() : Health.down().withDetail("reason", trouble).build();
	}

}
