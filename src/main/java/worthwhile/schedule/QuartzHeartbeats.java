package worthwhile.schedule;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.quartz.DateBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

import org.springframework.stereotype.Component;

/**
 * Brings the stored jobs and triggers in line with the heartbeats that there are. A
 * trigger that is already right is left alone, so that a node that starts does not shift
 * the beats of those that run.
 */
@Component
class QuartzHeartbeats {

	private static final String GROUP = "heartbeat";

	/** By so many seconds the clocks of several instances may differ. */
	private static final int TOLERANCE = 30;

	private final Scheduler scheduler;

	private final List<Heartbeat> heartbeats;

	QuartzHeartbeats(Scheduler scheduler, List<Heartbeat> heartbeats) {
		this.scheduler = scheduler;
		this.heartbeats = heartbeats;
	}

	void store() throws SchedulerException {
		removeForgotten();
		for (Heartbeat heartbeat : this.heartbeats) {
			store(heartbeat);
		}
	}

	private void removeForgotten() throws SchedulerException {
		Set<String> names = this.heartbeats.stream().map(Heartbeat::name).collect(Collectors.toSet());
		for (JobKey job : this.scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
			if (!names.contains(job.getName())) {
				this.scheduler.deleteJob(job);
			}
		}
	}

	private void store(Heartbeat heartbeat) throws SchedulerException {
		TriggerKey key = TriggerKey.triggerKey(heartbeat.name(), GROUP);
		long interval = heartbeat.every().toMillis();
		if (this.scheduler.getTrigger(key) instanceof SimpleTrigger stored && stored.getRepeatInterval() == interval) {
			this.scheduler.resetTriggerFromErrorState(key);
			return;
		}
		this.scheduler.scheduleJobs(Map.of(job(heartbeat), Set.of(trigger(key, interval))), true);
	}

	/**
	 * Beats at once where the next beat is further away than any can be. The clock of the
	 * machine was set back since, and Quartz would sleep for as long as that.
	 */
	void wake() throws SchedulerException {
		for (Heartbeat heartbeat : this.heartbeats) {
			TriggerKey key = TriggerKey.triggerKey(heartbeat.name(), GROUP);
			long interval = heartbeat.every().toMillis();
			Trigger stored = this.scheduler.getTrigger(key);
			Date latest = new Date(DateBuilder.futureDate(TOLERANCE, IntervalUnit.SECOND).getTime() + interval);
			if (stored != null && stored.getNextFireTime() != null && stored.getNextFireTime().after(latest)) {
				this.scheduler.rescheduleJob(key, trigger(key, interval));
			}
		}
	}

	private static JobDetail job(Heartbeat heartbeat) {
		return JobBuilder.newJob(HeartbeatJob.class).withIdentity(heartbeat.name(), GROUP).storeDurably().build();
	}

	private static SimpleTrigger trigger(TriggerKey key, long interval) {
		return TriggerBuilder.newTrigger()
			.withIdentity(key)
			.startNow()
			.withSchedule(SimpleScheduleBuilder.simpleSchedule()
				.withIntervalInMilliseconds(interval)
				.repeatForever()
				// after hours without any node it beats once, and not for each beat that
				// was missed
				.withMisfireHandlingInstructionNowWithRemainingCount())
			.build();
	}

}
