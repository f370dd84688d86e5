package worthwhile.slack;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Brings a Slack of its own to each application under test.
 */
@TestConfiguration(proxyBeanMethods = false)
class FakeSlackConfiguration {

	@Bean(destroyMethod = "close")
	static FakeSlack fakeSlack() {
		return FakeSlack.start();
	}

	@Bean
	static DynamicPropertyRegistrar whereSlackIs(FakeSlack slack, ObjectProvider<Clock> clock) {
		return (registry) -> {
			clock.ifAvailable(slack::goBy);
			registry.add("worthwhile.slack.api-url", slack::apiUrl);
			registry.add("worthwhile.slack.authorize-url", () -> slack.url("/oauth/v2/authorize"));
		};
	}

}
