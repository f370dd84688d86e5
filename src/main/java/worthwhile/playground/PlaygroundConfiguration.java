package worthwhile.playground;

import java.net.InetAddress;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The clock, the door and the page of the playground.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(PlaygroundOn.class)
class PlaygroundConfiguration {

	@Bean
	@Primary
	PlaygroundClock playgroundClock(@Qualifier("clock") Clock real, JdbcClockLead lead) {
		return new PlaygroundClock(real, lead);
	}

	@Bean
	PageToken playgroundToken(Environment environment) {
		return (Exposure.of(environment, Container.around()) == Exposure.TOKEN) ? PageToken.random() : PageToken.none();
	}

	@Bean
	FilterRegistrationBean<Doorkeeper> doorkeeper(PageToken token) {
		FilterRegistrationBean<Doorkeeper> registration = new FilterRegistrationBean<>(new Doorkeeper(token));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return registration;
	}

	/**
	 * Comes last, so that no setting opens the playground to the network without a token.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebServerFactoryCustomizer<ConfigurableWebServerFactory> onlyThisMachine(PageToken token) {
		return (server) -> {
			if (!token.needed()) {
				server.setAddress(InetAddress.getLoopbackAddress());
			}
		};
	}

	@Bean
	WebMvcConfigurer playgroundPage() {
		return new WebMvcConfigurer() {

			@Override
			public void addViewControllers(ViewControllerRegistry registry) {
				registry.addViewController("/").setViewName("forward:/playground/index.html");
			}

			@Override
			public void addResourceHandlers(ResourceHandlerRegistry registry) {
				registry.addResourceHandler("/playground/**")
					.addResourceLocations("classpath:/worthwhile/playground/page/")
					.setCacheControl(CacheControl.noCache());
			}

		};
	}

}
