package worthwhile.storage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcFirstConnectionTests {

	/**
	 * PostgreSQL does not know China by this name, as in Debian it does not know
	 * Asia/Calcutta.
	 */
	private static final TimeZone FOREIGN = TimeZone.getTimeZone("CTT");

	private final TimeZone zone = TimeZone.getDefault();

	@AfterEach
	void zoneAsBefore() {
		TimeZone.setDefault(this.zone);
	}

	@Test
	void isOpenedInAZoneThatPostgresqlDoesNotKnow() throws SQLException {
		DataSource database = database(TestServer.url("postgres"));
		TimeZone.setDefault(FOREIGN);
		assertThatExceptionOfType(SQLException.class).isThrownBy(database::getConnection)
			.withMessageContaining("TimeZone");
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(TestServer.url("postgres"));
			pool.setUsername(TestServer.username());
			pool.setPassword(TestServer.password());
			pool.setMinimumIdle(0);
			JdbcFirstConnection.open(pool).close();
			pool.getConnection().close();
		}
	}

	@Test
	void leavesAZoneThatPostgresqlKnows() throws SQLException {
		TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
		JdbcFirstConnection.open(database(TestServer.url("postgres"))).close();
		assertThat(TimeZone.getDefault().getID()).isEqualTo("Pacific/Chatham");
	}

	@Test
	void refusesAPoolerThatMayMixSessionsAndSaysWhatHelps() throws Exception {
		try (Pooler pooler = new Pooler()) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> check(pooler.url("")))
				.withMessageContaining("PgBouncer")
				.satisfies((refused) -> assertThat(refused.action()).contains("prepareThreshold=0"));
			assertThatCode(() -> check(pooler.url("&prepareThreshold=0"))).doesNotThrowAnyException();
		}
	}

	/**
	 * What is left of a session after each transaction is what the pooler's next client
	 * finds: nothing.
	 */
	@Test
	void worksThroughAPoolerThatLendsASessionForATransactionAlone() throws Exception {
		try (Pooler pooler = new Pooler(); HikariDataSource pool = pool(pooler.url("&prepareThreshold=0"))) {
			JdbcClient jdbc = JdbcClient.create(pool);
			TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
			TransactionTemplate reading = new TransactionTemplate(new JdbcTransactionManager(pool));
			reading.setReadOnly(true);
			pooler.forgetsSessions();
			for (int number = 0; number < 8; number++) {
				Integer written = transactions.execute((status) -> one(jdbc) + one(jdbc));
				Integer read = reading.execute((status) -> one(jdbc));
				assertThat(List.of(written, read, one(jdbc))).containsExactly(2, 1, 1);
			}
			assertThat(pooler.lent()).isGreaterThanOrEqualTo(24);
		}
	}

	@Test
	void wouldNotWorkThereWithStatementsThatAreKept() throws Exception {
		try (Pooler pooler = new Pooler(); HikariDataSource pool = pool(pooler.url(""))) {
			JdbcClient jdbc = JdbcClient.create(pool);
			TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
			pooler.forgetsSessions();
			assertThatExceptionOfType(NestedRuntimeException.class).isThrownBy(
					() -> IntStream.range(0, 8).forEach((number) -> transactions.execute((status) -> one(jdbc))));
		}
	}

	private static int one(JdbcClient jdbc) {
		return jdbc.sql("SELECT count(*) FROM pg_class WHERE relname = ?")
			.param("pg_class")
			.query(Integer.class)
			.single();
	}

	private static HikariDataSource pool(String url) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setUsername(TestServer.username());
		pool.setPassword(TestServer.password());
		pool.setMaximumPoolSize(1);
		return pool;
	}

	@Test
	void takesPostgresqlItself() {
		assertThatCode(() -> check(TestServer.url("postgres"))).doesNotThrowAnyException();
	}

	private static void check(String url) throws SQLException {
		try (Connection connection = JdbcFirstConnection.open(database(url))) {
			JdbcFirstConnection.checkNobodyMixesSessions(connection);
		}
	}

	private static DataSource database(String url) {
		return new DriverManagerDataSource(url, TestServer.username(), TestServer.password());
	}

	/**
	 * Passes everything on, but tells clients of a process of its own, as poolers do.
	 */
	private static final class Pooler implements AutoCloseable {

		private static final int KEY = 'K';

		private static final int READY = 'Z';

		private static final int IDLE = 'I';

		private final AtomicInteger lent = new AtomicInteger();

		private volatile boolean forgetful;

		private final int server = URI.create(TestServer.url("postgres").substring("jdbc:".length())).getPort();

		private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

		Pooler() throws IOException {
			thread(this::accept);
		}

		String url(String more) {
			return "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=disable&gssEncMode=disable%s"
				.formatted(this.door.getLocalPort(), more);
		}

		private void accept() throws IOException {
			while (true) {
				Socket client = this.door.accept();
				Socket session = new Socket(InetAddress.getLoopbackAddress(), this.server);
				thread(() -> client.getInputStream().transferTo(session.getOutputStream()));
				thread(() -> answer(session, client));
			}
		}

		/**
		 * From now on nothing of a session outlives a transaction.
		 */
		void forgetsSessions() {
			this.forgetful = true;
		}

		/**
		 * How often a session was given back.
		 */
		int lent() {
			return this.lent.get();
		}

		private void answer(Socket session, Socket client) throws IOException {
			DataInputStream in = new DataInputStream(session.getInputStream());
			DataOutputStream out = new DataOutputStream(client.getOutputStream());
			while (true) {
				int kind = in.readUnsignedByte();
				int length = in.readInt();
				byte[] content = in.readNBytes(length - Integer.BYTES);
				if (kind == KEY) {
					content[0] ^= 1;
				}
				if (kind == READY && content[0] == IDLE && this.forgetful) {
					forget(in, new DataOutputStream(session.getOutputStream()));
				}
				out.writeByte(kind);
				out.writeInt(length);
				out.write(content);
				out.flush();
			}
		}

		/**
		 * The client waits meanwhile for what it is told last.
		 */
		private void forget(DataInputStream in, DataOutputStream server) throws IOException {
			byte[] query = "DISCARD ALL\0".getBytes(StandardCharsets.US_ASCII);
			server.writeByte('Q');
			server.writeInt(Integer.BYTES + query.length);
			server.write(query);
			server.flush();
			int kind;
			do {
				kind = in.readUnsignedByte();
				in.readNBytes(in.readInt() - Integer.BYTES);
			}
			while (kind != READY);
			this.lent.incrementAndGet();
		}

		private static void thread(Work work) {
			Thread thread = new Thread(() -> {
				try {
					work.run();
				}
				catch (IOException ex) {
					// one of the two went away
				}
			});
			thread.setDaemon(true);
			thread.start();
		}

		@Override
		public void close() throws IOException {
			this.door.close();
		}

		/**
		 * What a thread does until somebody goes away.
		 */
		private interface Work {

			void run() throws IOException;

		}

	}

}
