package worthwhile.testing;

import java.util.Set;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses in every application that a test starts what is published outside a
 * transaction, where its listeners would not fail together with it;
 * {@code spring.factories} names it.
 */
final class EventsInTransactions implements ApplicationContextInitializer<ConfigurableApplicationContext>,
		ApplicationListener<PayloadApplicationEvent<?>> {

	/** Wakes the outbox, which finds what is queued later too. */
	private static final Set<String> ANYWHERE = Set.of("Queued");

	@Override
	public void initialize(ConfigurableApplicationContext application) {
		application.addApplicationListener(this);
	}

	@Override
	public void onApplicationEvent(PayloadApplicationEvent<?> published) {
		Class<?> event = published.getPayload().getClass();
		if (event.getName().startsWith("worthwhile.") && !ANYWHERE.contains(event.getSimpleName())
				&& !TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException(event + " was published outside a transaction");
		}
	}

}
