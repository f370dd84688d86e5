package worthwhile;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the bot.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WorthwhileApplication {

	public static void main(String[] args) {
		SpringApplication.run(WorthwhileApplication.class, args);
	}

}
