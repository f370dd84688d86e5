package worthwhile.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

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

	private static List<UUID> read(JdbcClient jdbc, List<UUID> ids) {
		return jdbc.sql("SELECT id FROM unnest(:ids::uuid[]) AS t (id)")
			.param("ids", Columns.ids(ids))
			.query(UUID.class)
			.list();
	}

}
