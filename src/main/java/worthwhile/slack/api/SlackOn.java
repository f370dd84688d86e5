package worthwhile.slack.api;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Holds when Slack is configured: there is a token, or the bot can be installed.
 */
public class SlackOn implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		return set(environment, "bot-token") || set(environment, "app-token") || set(environment, "signing-secret")
				|| set(environment, "client-id") || set(environment, "client-secret");
	}

	private static boolean set(Environment environment, String name) {
		return StringUtils.hasText(environment.getProperty("worthwhile.slack." + name));
	}

}
