package worthwhile.slack;

import java.time.Clock;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import worthwhile.identity.WorkspaceRef;
import worthwhile.people.Workspaces;
import worthwhile.slack.api.SlackSettings;

import static worthwhile.testing.Patience.await;

/**
 * Brings a Slack of its own to each application under test.
 */
@TestConfiguration(proxyBeanMethods = false)
class FakeSlackConfiguration {

	@Bean(destroyMethod = "close")
	static FakeSlack fakeSlack() {
		return FakeSlack.start();
	}

	/**
	 * Servlets are made while the web server starts, before any other bean, and some of
	 * them want the settings.
	 */
	@Bean
	static BeanFactoryPostProcessor whereSlackIs(FakeSlack slack, ConfigurableEnvironment environment) {
		return (beans) -> environment.getPropertySources()
			.addFirst(new MapPropertySource("fake Slack", Map.of("worthwhile.slack.api-url", slack.apiUrl(),
					"worthwhile.slack.authorize-url", slack.url("/oauth/v2/authorize"))));
	}

	/**
	 * What Slack says of the token comes on a thread of its own, on a busy machine long
	 * after the first test began.
	 */
	@Bean
	ApplicationListener<ContextRefreshedEvent> tokenIsKnown(SlackSettings settings, Workspaces workspaces) {
		WorkspaceRef home = new WorkspaceRef(SlackSettings.PLATFORM, FakeSlack.TEAM);
		return (started) -> {
			if (!settings.installable()) {
				await().until(() -> workspaces.find(home).isPresent());
			}
		};
	}

	@Bean
	static SmartInitializingSingleton sameClock(FakeSlack slack, ObjectProvider<Clock> clock) {
		return () -> clock.ifAvailable(slack::goBy);
	}

}
