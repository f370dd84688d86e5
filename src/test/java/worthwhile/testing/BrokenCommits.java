package worthwhile.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that break off when they are to commit, and leave open whether that was
 * done.
 */
public final class BrokenCommits implements BeanPostProcessor {

	private final AtomicReference<@Nullable Break> next = new AtomicReference<>();

	/**
	 * Breaks off the next commit of something that was heard.
	 * @param committed whether the server commits nevertheless
	 * @param then what else happens in that moment
	 */
	public void breakNext(boolean committed, Runnable then) {
		this.next.set(new Break(committed, then));
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? of(database) : bean;
	}

	public DataSource of(DataSource database) {
		return new DelegatingDataSource(database) {

			@Override
			public Connection getConnection() throws SQLException {
				return breaking(super.getConnection());
			}

		};
	}

	private Connection breaking(Connection connection) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					Break now = (method.getName().equals("commit") && hears(connection)) ? this.next.getAndSet(null)
							: null;
					return (now != null) ? now.off(connection) : call(connection, method, arguments);
				});
	}

	private static boolean hears(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("SELECT 1 FROM heard WHERE xmin = pg_current_xact_id_if_assigned()::xid")) {
			return rows.next();
		}
	}

	private static @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * What becomes of a commit.
	 */
	private record Break(boolean committed, Runnable then) {

		Object off(Connection connection) throws SQLException {
			if (this.committed) {
				connection.commit();
			}
			connection.abort(Runnable::run);
			this.then.run();
			throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
		}

	}

}
