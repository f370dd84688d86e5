package worthwhile.playground;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds when the playground is on.
 */
class PlaygroundOn implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return Exposure.of(context.getEnvironment(), Container.around()).on();
	}

}
