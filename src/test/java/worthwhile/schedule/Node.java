package worthwhile.schedule;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import worthwhile.storage.RetriedTransactions;

/**
 * One of several nodes that share a database.
 */
record Node(Due due, Sweep sweep, MeterRegistry meters) {

	static Node on(DataSource database, Clock clock, Function<Due, List<DueWork>> works) {
		JdbcClient jdbc = JdbcClient.create(database);
		MeterRegistry meters = new SimpleMeterRegistry();
		Due due = new JdbcDue(jdbc);
		JdbcClaims claims = new JdbcClaims(jdbc);
		PerformDueWork work = new PerformDueWork(works.apply(due), claims);
		AttemptDueWork attempts = new AttemptDueWork(new RetriedTransactions(new JdbcTransactionManager(database)),
				claims, work);
		SweepBatch batch = new SweepBatch(claims, attempts, work, due, new SweepMeters(meters), clock);
		return new Node(due, new SweepWhatIsDue(batch, new SweepProperties(2)), meters);
	}

}
