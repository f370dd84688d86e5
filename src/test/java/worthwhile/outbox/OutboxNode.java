package worthwhile.outbox;

import java.sql.Connection;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import worthwhile.log.FailureLog;
import worthwhile.message.ChatPlatform;
import worthwhile.storage.RetriedTransactions;

/**
 * The outbox of one of several nodes that share a database.
 */
class OutboxNode {

	final OutboxWorker outbox;

	final JdbcMessenger messenger;

	private final AtomicBoolean cut = new AtomicBoolean();

	private final AtomicReference<@Nullable Error> error = new AtomicReference<>();

	OutboxNode(DataSource database, Clock clock, ChatPlatform platform, Topic topic) {
		this(database, clock, platform, topic, new NodeName("jdbc:shared"));
	}

	OutboxNode(DataSource database, Clock clock, ChatPlatform platform, Topic topic, NodeName node) {
		this(database, clock, platform, topic, node, false);
	}

	private OutboxNode(DataSource database, Clock clock, ChatPlatform platform, Topic topic, NodeName node,
			boolean awake) {
		DataSource reached = new DelegatingDataSource(database) {

			@Override
			public Connection getConnection() {
				if (OutboxNode.this.cut.get()) {
					throw new CannotGetJdbcConnectionException("the database is gone");
				}
				Error once = OutboxNode.this.error.getAndSet(null);
				if (once != null) {
					throw once;
				}
				try {
					return super.getConnection();
				}
				catch (java.sql.SQLException ex) {
					throw new IllegalStateException(ex);
				}
			}

		};
		JdbcClient jdbc = JdbcClient.create(reached);
		JdbcTransactionManager transactions = new JdbcTransactionManager(reached);
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("platform", platform);
		beans.addBean("topic", topic);
		Platforms platforms = new Platforms(beans.getBeanProvider(ChatPlatform.class));
		Composer composer = new Composer(beans.getBeanProvider(Topic.class), transactions);
		JdbcLanes lanes = new JdbcLanes(jdbc, node);
		JdbcQueuedMessages queue = new JdbcQueuedMessages(jdbc, node);
		OutboxMetrics metrics = new OutboxMetrics(new SimpleMeterRegistry(), platforms, lanes,
				new LapsedMessages((count, name) -> Executors.newScheduledThreadPool(count)), clock);
		RecordSendResult results = new RecordSendResult(clock, queue, lanes, composer, metrics, OutboxNode::ignore,
				new RetriedTransactions(transactions));
		this.messenger = new JdbcMessenger(jdbc, clock, OutboxNode::ignore);
		RecipientPacing pacing = new RecipientPacing();
		MessageSender sender = new MessageSender(clock, platforms, composer, results, pacing);
		this.outbox = new OutboxWorker(clock, platforms, lanes,
				new LaneTurn(clock, lanes, queue, sender, results, pacing, transactions), OutboxNode::ignore,
				new FailureLog(clock), (count, name) -> new QuickThread(), awake);
	}

	/**
	 * A node that works by itself once it is started, and does not take its time.
	 */
	static OutboxNode awake(DataSource database, Clock clock, ChatPlatform platform, Topic topic) {
		return new OutboxNode(database, clock, platform, topic, new NodeName("jdbc:shared"), true);
	}

	private static void ignore(@Nullable Object event) {
	}

	/**
	 * Takes the database away from this node, or gives it back.
	 */
	void cut(boolean gone) {
		this.cut.set(gone);
	}

	/**
	 * Fails once at its database, so badly that it is no exception.
	 */
	void failsOnce(Error failure) {
		this.error.set(failure);
	}

	private static final class QuickThread extends ScheduledThreadPoolExecutor {

		QuickThread() {
			super(1);
		}

		@Override
		public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long delay, TimeUnit unit) {
			return super.scheduleWithFixedDelay(work, 1, 1, TimeUnit.MILLISECONDS);
		}

	}

}
