package worthwhile.schedule;

import java.sql.Connection;
import java.sql.SQLException;

import org.quartz.JobPersistenceException;
import org.quartz.impl.jdbcjobstore.DriverDelegate;
import org.quartz.impl.jdbcjobstore.FiredTriggerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.quartz.LocalDataSourceJobStore;

/**
 * Quartz's clustered store, which a node leaves in good order: the beats that it had set
 * aside for itself go back at once. Quartz would keep them back until it takes the node
 * for dead, some twenty seconds later. It is public because Quartz creates it.
 */
@SuppressWarnings("unchecked") // a raw override in Quartz itself
public class JdbcHeartbeatStore extends LocalDataSourceJobStore {

	private static final Logger log = LoggerFactory.getLogger(JdbcHeartbeatStore.class);

	@Override
	public void shutdown() {
		super.shutdown();
		try {
			executeInNonManagedTXLock(LOCK_TRIGGER_ACCESS, this::leave, null);
		}
		catch (JobPersistenceException ex) {
			log.warn("The other nodes will find out by themselves that this one stopped");
		}
	}

	private boolean leave(Connection connection) throws JobPersistenceException {
		try {
			DriverDelegate store = getDelegate();
			for (FiredTriggerRecord beat : store.selectInstancesFiredTriggerRecords(connection, getInstanceId())) {
				store.updateTriggerStateFromOtherState(connection, beat.getTriggerKey(), STATE_WAITING, STATE_ACQUIRED);
			}
			store.deleteFiredTriggers(connection, getInstanceId());
			store.deleteSchedulerState(connection, getInstanceId());
			return true;
		}
		catch (SQLException ex) {
			throw new JobPersistenceException("Cannot leave", ex);
		}
	}

}
