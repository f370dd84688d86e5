package worthwhile.storage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.event.TransactionalEventListenerFactory;

/**
 * Lets a {@link TransactionalEventListener} wait for the commit.
 */
@Configuration(proxyBeanMethods = false)
class AfterCommitConfiguration {

	@Bean
	static TransactionalEventListenerFactory afterCommit() {
		return new TransactionalEventListenerFactory();
	}

}
