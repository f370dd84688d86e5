package worthwhile.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.NanoTimeStopwatchFactory;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.support.ProxyDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the SQL statements that an application sends to its database from any thread,
 * and how long they take. Each one of a batch counts; the begin and the end of a
 * transaction do not.
 */
public final class CountedStatements implements BeanPostProcessor {

	private final String part;

	private final Queue<String> statements = new ConcurrentLinkedQueue<>();

	private final AtomicLong nanos = new AtomicLong();

	private CountedStatements(String part) {
		this.part = part;
	}

	/**
	 * Counts every statement.
	 */
	public static CountedStatements all() {
		return new CountedStatements("");
	}

	/**
	 * Counts the statements that name a table.
	 */
	public static CountedStatements naming(String table) {
		return new CountedStatements(table);
	}

	/**
	 * Begins to count anew.
	 */
	public void reset() {
		this.statements.clear();
		this.nanos.set(0);
	}

	public int count() {
		return this.statements.size();
	}

	/**
	 * Their SQL, in the order in which they ended.
	 */
	public List<String> sql() {
		return List.copyOf(this.statements);
	}

	/**
	 * How long one takes on average, in milliseconds.
	 */
	public double millis() {
		return this.nanos.get() / 1e6 / Math.max(1, count());
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? counted(database) : bean;
	}

	private DataSource counted(DataSource database) {
		ProxyDataSource counted = new ProxyDataSource(database);
		counted.setProxyConfig(ProxyConfig.Builder.create()
			.stopwatchFactory(new NanoTimeStopwatchFactory())
			.queryListener(new Counter())
			.build());
		return counted;
	}

	/**
	 * Hears of each execution, of which one can carry several statements.
	 */
	private final class Counter implements QueryExecutionListener {

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			// counted when it ended
		}

		@Override
		public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			List<String> counted = queries.stream()
				.map(QueryInfo::getQuery)
				.filter((sql) -> sql.contains(CountedStatements.this.part))
				.toList();
			CountedStatements.this.statements.addAll(counted);
			if (!counted.isEmpty()) {
				CountedStatements.this.nanos.addAndGet(execution.getElapsedTime());
			}
		}

	}

}
