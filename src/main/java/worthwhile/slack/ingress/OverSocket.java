package worthwhile.slack.ingress;

import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

import worthwhile.slack.api.SlackOn;

/**
 * Holds when Slack sends what people say over a WebSocket that the bot opens.
 */
class OverSocket extends SlackOn {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return super.matches(context, metadata)
				&& StringUtils.hasText(context.getEnvironment().getProperty("worthwhile.slack.app-token"));
	}

}
