package worthwhile.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

@WorthwhileTest
class JdbcIdColumnTests {

	@ParameterizedTest
	@ValueSource(strings = { "binaryTransferEnable", "binaryTransferDisable" })
	void isTheSameAsBytesAndAsText(String transfer) {
		List<UUID> ids = List.of(new UUID(0, 0), new UUID(-1, -1),
				UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"), new UUID(0, 0));
		JdbcClient jdbc = JdbcClient.create(TestServer.administration("postgres?" + transfer + "=UUID_ARRAY"));
		assertThat(read(jdbc, ids)).isEqualTo(ids);
		assertThat(read(jdbc, List.of())).isEmpty();
	}

	@Test
	void goesToTheDatabaseAsItIs(@Autowired DataSource database) throws SQLException {
		try (Connection connection = database.getConnection()) {
			assertThat(connection.unwrap(BaseConnection.class).binaryTransferSend(Oid.UUID_ARRAY)).isTrue();
		}
	}

	@Test
	void isTextWhereTheDriverWritesItIntoTheStatement() {
		List<UUID> ids = List.of(new UUID(1, 2), new UUID(3, 4));
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(TestServer.url("postgres?preferQueryMode=simple"));
			pool.setUsername(TestServer.username());
			pool.setPassword(TestServer.password());
			pool.setMinimumIdle(0);
			assertThat(read(JdbcClient.create(new JdbcConnections(pool)), ids)).isEqualTo(ids);
		}
	}

	private static List<UUID> read(JdbcClient jdbc, List<UUID> ids) {
		return jdbc.sql("SELECT id FROM unnest(:ids::uuid[]) AS t (id)")
			.param("ids", Columns.ids(ids))
			.query(UUID.class)
			.list();
	}

}
