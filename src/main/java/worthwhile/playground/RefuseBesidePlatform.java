package worthwhile.playground;

import java.util.Set;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import worthwhile.start.ConnectedPlatforms;
import worthwhile.start.StartRefused;

/**
 * Keeps the playground, whose clock can be moved, from running beside a chat platform of
 * real people; before there is any bean.
 */
class RefuseBesidePlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext application) {
		Environment environment = application.getEnvironment();
		Set<String> connected = ConnectedPlatforms.names(environment);
		if (!connected.isEmpty() && Exposure.of(environment, Container.around()).on()) {
			throw new StartRefused("The playground is switched on, and a chat platform is configured too ("
					+ String.join(", ", connected)
					+ "). Both would share one clock, and whoever moves the playground's would ask real people.",
					"Leave worthwhile.playground.enabled out, or set it to false, to connect the chat platform; or leave "
							+ "out what configures the chat platform, to use the playground.");
		}
	}

}
