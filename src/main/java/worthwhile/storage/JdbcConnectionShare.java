package worthwhile.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.lang3.function.FailableSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Three fifths of a pool's connections, for what nobody waits for: the rest is left.
 */
final class JdbcConnectionShare {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/**
	 * Not in turn: who gives one back may have it again at once, while who waits has yet
	 * to wake up. It would be left idle until then, and whoever waits tries again at each
	 * return.
	 */
	private final Semaphore free;

	/**
	 * Lends some of so many.
	 */
	JdbcConnectionShare(int all) {
		this.free = new Semaphore(Math.max(1, all * 3 / 5));
	}

	/**
	 * Lends a connection when one is free.
	 * @throws SQLException if none is for half a minute, or the source has none
	 */
	Connection lend(FailableSupplier<Connection, SQLException> source) throws SQLException {
		take();
		boolean lent = false;
		try {
			Connection connection = returned(source.get());
			lent = true;
			return connection;
		}
		finally {
			if (!lent) {
				this.free.release();
			}
		}
	}

	private void take() throws SQLException {
		try {
			if (!this.free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new SQLTransientConnectionException("Others had all connections for " + PATIENCE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SQLTransientConnectionException("Interrupted while others had all connections", ex);
		}
	}

	/**
	 * The connection, which is free for others when it is closed.
	 */
	private Connection returned(Connection connection) {
		AtomicBoolean closed = new AtomicBoolean();
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					try {
						return call(connection, method, arguments);
					}
					finally {
						if (method.getName().equals("close") && closed.compareAndSet(false, true)) {
							this.free.release();
						}
					}
				});
	}

	private static @Nullable Object call(Connection connection, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
