package worthwhile.schedule;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import worthwhile.testing.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of several nodes that share a database.
 */
record Node(Due due, Sweep sweep, MeterRegistry meters) {

	static Node on(TestDatabase database, Clock clock, Function<Due, List<DueWork>> works) {
		JdbcClient jdbc = database.jdbc();
		MeterRegistry meters = new SimpleMeterRegistry();
		Due due = new JdbcDue(jdbc);
		JdbcClaims claims = new JdbcClaims(jdbc);
		PerformDueWork work = new PerformDueWork(works.apply(due), claims);
		AttemptDueWork attempts = new AttemptDueWork(database.transactions(), work);
		SweepBatch batch = new SweepBatch(claims, attempts, due, new SweepMeters(meters), clock);
		return new Node(due, new SweepWhatIsDue(batch, new SweepProperties(2)), meters);
	}

}
