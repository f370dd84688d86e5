package worthwhile.msteams;

import java.util.Map;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Brings a Teams of its own to each application under test.
 */
@TestConfiguration(proxyBeanMethods = false)
class FakeTeamsConfiguration {

	@Bean(destroyMethod = "close")
	static FakeTeams fakeTeams() {
		return new FakeTeams();
	}

	/**
	 * Servlets are made while the web server starts, before any other bean, and some of
	 * them want the settings.
	 */
	@Bean
	static BeanFactoryPostProcessor whereTeamsIs(FakeTeams teams, ConfigurableEnvironment environment) {
		return (beans) -> environment.getPropertySources()
			.addFirst(new MapPropertySource("fake Teams", Map.of("worthwhile.msteams.keys-url", teams.keysUrl(),
					"worthwhile.msteams.login-url", teams.loginUrl())));
	}

}
