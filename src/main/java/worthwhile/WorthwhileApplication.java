package worthwhile;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

/**
 * Starts the bot. Transactions are opened where something is done as a whole, not around
 * whatever has an annotation: no class has to be made for that at each start.
 */
@SpringBootApplication(exclude = { AopAutoConfiguration.class, TransactionAutoConfiguration.class })
@ConfigurationPropertiesScan
public class WorthwhileApplication {

	public static void main(String[] args) {
		SpringApplication.run(WorthwhileApplication.class, args);
	}

}
