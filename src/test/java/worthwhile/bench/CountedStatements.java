package worthwhile.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that read or write a table, and how long they take.
 */
final class CountedStatements implements BeanPostProcessor {

	private final String table;

	private final AtomicInteger count = new AtomicInteger();

	private final AtomicLong nanos = new AtomicLong();

	CountedStatements(String table) {
		this.table = table;
	}

	/**
	 * Begins to count anew.
	 */
	void reset() {
		this.count.set(0);
		this.nanos.set(0);
	}

	int count() {
		return this.count.get();
	}

	/**
	 * How long one takes on average, in milliseconds.
	 */
	double millis() {
		return this.nanos.get() / 1e6 / Math.max(1, count());
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? new Counted(database) : bean;
	}

	private Object prepared(Connection connection, Method method, Object[] arguments) throws Throwable {
		Object result = invoke(connection, method, arguments);
		boolean counts = method.getName().equals("prepareStatement") && arguments[0].toString().contains(this.table);
		return counts ? Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { PreparedStatement.class },
				(proxy, call, given) -> timed(result, call, given)) : result;
	}

	private Object timed(Object statement, Method method, Object[] arguments) throws Throwable {
		if (!method.getName().startsWith("execute")) {
			return invoke(statement, method, arguments);
		}
		long started = System.nanoTime();
		try {
			return invoke(statement, method, arguments);
		}
		finally {
			this.nanos.addAndGet(System.nanoTime() - started);
			this.count.incrementAndGet();
		}
	}

	private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * A database whose statements are counted.
	 */
	private final class Counted extends DelegatingDataSource {

		Counted(DataSource database) {
			super(database);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> prepared(connection, method, arguments));
		}

	}

}
