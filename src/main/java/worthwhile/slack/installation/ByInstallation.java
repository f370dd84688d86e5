package worthwhile.slack.installation;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds when the bot has its tokens from having been installed, not from its
 * configuration.
 */
class ByInstallation implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return !new ByToken().matches(context, metadata);
	}

}
