package worthwhile.slack.ingress;

import java.util.ArrayList;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackOn;

/**
 * Bolt, for parsing and routing alone: who is let in, with which token and how often is
 * decided in front of it and behind it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(SlackOn.class)
class BoltApp {

	private static final int OK = 200;

	private static final int NOT_FOUND = 404;

	@Bean
	AppConfig boltConfig(SlackApi api) {
		Slack slack = api.slack();
		return AppConfig.builder()
			.slack(slack)
			.executorServiceProvider(slack.getConfig().getExecutorServiceProvider())
			// otherwise read from variables of the environment
			.singleTeamBotToken(null)
			.signingSecret(null)
			.clientId(null)
			.clientSecret(null)
			// what nobody minds is not to be delivered again
			.allEventsApiAutoAckEnabled(true)
			.unmatchedRequestHandler(BoltApp::unmatched)
			.build();
	}

	private static Response unmatched(Request<?> request) {
		return Response.error((request.getRequestType() == RequestType.SSLCheck) ? OK : NOT_FOUND);
	}

	@Bean
	App bolt(AppConfig config, ObjectProvider<BoltHandlers> handlers) {
		App app = new App(config, config.getSlack(), new ArrayList<>());
		handlers.orderedStream().forEach((some) -> some.register(app));
		return app.start();
	}

	@Bean
	DisposableBean boltThreads(App app) {
		return app.executorService()::shutdown;
	}

}
