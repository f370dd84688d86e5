package worthwhile.slack;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Brings a {@link FakeSocket} to an application under test that has an app-level token.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FakeSocketConfiguration {

	@Bean(destroyMethod = "close")
	FakeSocket fakeSocket(FakeSlack slack) {
		FakeSocket socket = FakeSocket.start();
		slack.socket(socket.address());
		return socket;
	}

}
