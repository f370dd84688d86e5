package worthwhile.slack.api;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

import worthwhile.start.ConnectedPlatforms;

/**
 * Holds when Slack is configured: there is a token, or the bot can be installed.
 */
public class SlackOn implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return ConnectedPlatforms.isConnected(SlackSettings.PLATFORM, context.getEnvironment());
	}

}
