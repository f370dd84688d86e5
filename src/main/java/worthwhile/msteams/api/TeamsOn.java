package worthwhile.msteams.api;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

import worthwhile.start.ConnectedPlatforms;

/**
 * Holds when Teams is configured, perhaps by half.
 */
public class TeamsOn implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return ConnectedPlatforms.isConnected(TeamsSettings.PLATFORM, context.getEnvironment());
	}

}
