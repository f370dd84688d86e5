package worthwhile.people.membership;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read once in a transaction and does not have to be read again in it.
 *
 * @param <K> what it is asked by
 * @param <V> what is read
 */
class ReadOnce<K, V> {

	V of(K key, Function<K, V> read) {
		return TransactionSynchronizationManager.isSynchronizationActive() ? values().computeIfAbsent(key, read)
				: read.apply(key);
	}

	/**
	 * Takes what was read, which is read anew the next time.
	 */
	V take(K key, Function<K, V> read) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return read.apply(key);
		}
		V value = values().remove(key);
		return (value != null) ? value : read.apply(key);
	}

	@SuppressWarnings("unchecked")
	private Map<K, V> values() {
		Map<K, V> values = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
		return (values != null) ? values : bind(new HashMap<>());
	}

	private Map<K, V> bind(Map<K, V> values) {
		TransactionSynchronizationManager.bindResource(this, values);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResource(ReadOnce.this);
			}

		});
		return values;
	}

}
