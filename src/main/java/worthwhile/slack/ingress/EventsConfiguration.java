package worthwhile.slack.ingress;

import java.time.Clock;

import com.slack.api.bolt.AppConfig;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import worthwhile.slack.api.SlackSettings;
import worthwhile.web.RejectedRequests;

/**
 * Opens the door for what Slack sends over HTTP.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OverHttp.class)
class EventsConfiguration {

	static final String PATH = "/slack/events";

	@Bean
	ServletRegistrationBean<EventsServlet> events(SlackSettings settings, Clock clock, AppConfig config,
			RequestDispatcher dispatcher, RejectedRequests rejected) {
		Signature signature = new Signature(settings.signingSecret(), clock);
		return new ServletRegistrationBean<>(new EventsServlet(signature, config, dispatcher, rejected), PATH);
	}

}
