package worthwhile.schedule;

import java.util.List;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.log.FailureLog;
import worthwhile.storage.Unhurried;

/**
 * One beat of the heartbeat after which the job is named.
 */
@DisallowConcurrentExecution
class HeartbeatJob implements Job {

	private static final Logger log = LoggerFactory.getLogger(HeartbeatJob.class);

	private final List<Heartbeat> heartbeats;

	HeartbeatJob(List<Heartbeat> heartbeats) {
		this.heartbeats = heartbeats;
	}

	@Override
	public void execute(JobExecutionContext context) {
		String name = context.getJobDetail().getKey().getName();
		this.heartbeats.stream().filter((heartbeat) -> heartbeat.name().equals(name)).forEach(HeartbeatJob::beat);
	}

	private static void beat(Heartbeat heartbeat) {
		try {
			Unhurried.run(() -> {
				heartbeat.beat();
				return null;
			});
		}
		catch (RuntimeException ex) {
			log.warn("The heartbeat '{}' failed: {}", heartbeat.name(), FailureLog.words(ex));
		}
	}

}
