package worthwhile.bench;

import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/**
 * The way not taken: one Quartz trigger for each member, in the clustered JDBC store.
 */
final class QuartzPerMember {

	private static volatile CountDownLatch fired = new CountDownLatch(0);

	private final Map<String, String> settings;

	private final DataSource dataSource;

	QuartzPerMember(DataSource dataSource, int threads, int batch) {
		this.dataSource = dataSource;
		this.settings = Map.of("org.quartz.scheduler.instanceId", "bench", "org.quartz.scheduler.skipUpdateCheck",
				"true", "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
				"org.quartz.jobStore.isClustered", "true", "org.quartz.jobStore.misfireThreshold", "3600000",
				"org.quartz.threadPool.threadCount", String.valueOf(threads),
				"org.quartz.scheduler.batchTriggerAcquisitionMaxCount", String.valueOf(batch));
	}

	Map<String, String> settings() {
		return this.settings;
	}

	/**
	 * Fires triggers that are all due at once.
	 * @return how many it fires in a second
	 */
	double rate(int triggers) {
		try {
			return triggers / secondsToFire(triggers);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private double secondsToFire(int triggers) throws Exception {
		SchedulerFactoryBean factory = scheduler();
		try {
			Scheduler scheduler = factory.getScheduler();
			store(scheduler, triggers);
			fired = new CountDownLatch(triggers);
			return MeasuredFigures.seconds(() -> start(scheduler));
		}
		finally {
			factory.destroy();
		}
	}

	private static void start(Scheduler scheduler) {
		try {
			scheduler.start();
			if (!fired.await(5, TimeUnit.MINUTES)) {
				throw new IllegalStateException(fired.getCount() + " have not been fired");
			}
		}
		catch (SchedulerException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private SchedulerFactoryBean scheduler() throws Exception {
		Properties properties = new Properties();
		properties.putAll(this.settings);
		SchedulerFactoryBean factory = new SchedulerFactoryBean();
		factory.setSchedulerName("bench");
		factory.setExposeSchedulerInRepository(false);
		factory.setDataSource(this.dataSource);
		factory.setQuartzProperties(properties);
		factory.setAutoStartup(false);
		factory.setWaitForJobsToCompleteOnShutdown(true);
		factory.afterPropertiesSet();
		return factory;
	}

	private static void store(Scheduler scheduler, int triggers) throws SchedulerException {
		scheduler.clear();
		JobDetail job = JobBuilder.newJob(Fired.class).withIdentity("ask").storeDurably().build();
		Set<Trigger> due = new HashSet<>();
		for (int i = 0; i < triggers; i++) {
			due.add(TriggerBuilder.newTrigger().withIdentity("member-" + i).forJob(job).startNow().build());
		}
		scheduler.scheduleJobs(Map.of(job, due), true);
	}

	/**
	 * Does nothing but count.
	 */
	public static final class Fired implements Job {

		@Override
		public void execute(JobExecutionContext context) {
			fired.countDown();
		}

	}

}
