package worthwhile.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A web application that has one page and nothing else. It runs in a process of its own,
 * and is no component, so that no scan of the tests takes it in.
 */
@EnableAutoConfiguration
class BareApplication {

	@Bean
	RouterFunction<ServerResponse> page() {
		return RouterFunctions.route().GET("/", (request) -> ServerResponse.ok().body("bare")).build();
	}

	public static void main(String[] args) {
		SpringApplication.run(BareApplication.class, args);
	}

}
