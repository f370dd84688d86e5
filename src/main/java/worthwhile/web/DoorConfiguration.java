package worthwhile.web;

import java.util.List;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import worthwhile.log.FailureLog;
import worthwhile.log.QuietLoggers;

/**
 * Puts the door in front of everything, and quiets the web server, which writes broken
 * requests into the log as they came.
 */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

	private static final List<String> SILENT = List.of("org.apache.coyote.http11.Http11Processor",
			"org.apache.tomcat.util.http.");

	private static final List<String> QUIET = List.of("org.apache.coyote.", "org.apache.catalina.connector.",
			"org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
			"org.springframework.web.servlet.PageNotFound");

	/**
	 * Behind the filter alone that says in which characters parameters are written.
	 */
	@Bean
	FilterRegistrationBean<Door> door(FailureLog failures) {
		FilterRegistrationBean<Door> registration = new FilterRegistrationBean<>(new Door(failures));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return registration;
	}

	@Bean
	static BeanFactoryPostProcessor quietWebServer() {
		return (beans) -> new QuietLoggers("web", SILENT, QUIET).install();
	}

}
