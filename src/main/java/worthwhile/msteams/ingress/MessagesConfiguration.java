package worthwhile.msteams.ingress;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import worthwhile.msteams.answering.AnswerActivities;
import worthwhile.msteams.api.ServiceHosts;
import worthwhile.msteams.api.TeamsOn;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.web.RejectedRequests;

/**
 * Opens the door for what Teams sends.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(TeamsOn.class)
class MessagesConfiguration {

	static final String PATH = "/api/messages";

	@Bean
	ServletRegistrationBean<MessagesServlet> messages(TeamsSettings settings, RequestTokens tokens, ServiceHosts hosts,
			RejectedRequests rejected, AnswerActivities answering) {
		return new ServletRegistrationBean<>(new MessagesServlet(settings, tokens, hosts, rejected, answering::answer),
				PATH);
	}

}
