package worthwhile.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import worthwhile.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which connections there are for what somebody waits for, and which for the rest.
 */
class JdbcConnectionShareTests {

	private final HikariDataSource pool = new HikariDataSource();

	private final JdbcConnections connections;

	JdbcConnectionShareTests() {
		this.pool.setJdbcUrl(TestServer.url("postgres"));
		this.pool.setUsername(TestServer.username());
		this.pool.setPassword(TestServer.password());
		this.pool.setMaximumPoolSize(5);
		this.pool.setMinimumIdle(0);
		this.pool.setConnectionTimeout(1000);
		this.connections = new JdbcConnections(this.pool);
	}

	@AfterEach
	void close() {
		this.pool.close();
	}

	@Test
	void areLeftToWhoeverWaitsHoweverMuchElseThereIsToDo() throws Exception {
		List<Connection> unhurried = unhurried(3);
		CompletableFuture<Connection> fourth = new CompletableFuture<>();
		Thread waiting = new Thread(() -> take(fourth));
		waiting.start();
		Patience.await().until(() -> fourth.isDone() || Patience.isWaiting(waiting));
		try (Connection one = this.connections.getConnection();
				Connection other = Urgent.run(this.connections::getConnection)) {
			assertThat(one.isValid(1)).isTrue();
			assertThat(other.isValid(1)).isTrue();
			assertThat(fourth).as("what can wait").isNotDone();
			unhurried.get(0).close();
			unhurried.get(0).close();
			assertThat(fourth.get().isValid(1)).isTrue();
			assertThat(this.pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(5);
		}
		fourth.get().close();
		unhurried.get(1).close();
		unhurried.get(2).close();
		assertThat(this.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
	}

	@Test
	void comeBackWhereThereWasNone() throws Exception {
		this.pool.setPassword("wrong");
		for (int number = 0; number < 4; number++) {
			assertThatException().isThrownBy(() -> Unhurried.run(this.connections::getConnection));
		}
		this.pool.setPassword(TestServer.password());
		for (Connection connection : unhurried(3)) {
			connection.close();
		}
	}

	@Test
	void sayWhatTheDatabaseSays() throws Exception {
		try (Connection connection = Unhurried.run(this.connections::getConnection)) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> connection.prepareStatement("SELECT nothing").executeQuery())
				.withMessageContaining("nothing");
			assertThat(connection.unwrap(PGConnection.class)).isNotNull();
		}
	}

	private List<Connection> unhurried(int count) throws SQLException {
		List<Connection> taken = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			taken.add(Unhurried.run(this.connections::getConnection));
		}
		return taken;
	}

	private void take(CompletableFuture<Connection> taken) {
		try {
			taken.complete(Unhurried.run(this.connections::getConnection));
		}
		catch (SQLException ex) {
			taken.completeExceptionally(ex);
		}
	}

}
