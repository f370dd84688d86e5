package worthwhile.storage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class ColumnsTests {

	private final JdbcClient jdbc = JdbcClient.create(TestServer.administration("postgres"));

	@Test
	void timesAreInUtcInEverySession() {
		Instant at = Instant.parse("2026-10-25T00:30:00.123456Z");
		assertThat(read(Columns.time(at), "timestamptz", (row, number) -> Columns.instant(row, "value"))).isEqualTo(at);
		assertThat(text("SELECT to_char(:value::timestamptz AT TIME ZONE 'UTC', 'HH24:MI')", Columns.time(at)))
			.isEqualTo("00:30");
		assertThat(Columns.timeOrNull(null)).isNull();
		assertThat(read(null, "timestamptz", (row, number) -> Columns.instantOrNull(row, "value") == null))
			.isEqualTo(true);
	}

	@Test
	void choicesAreWordsInLowerCase() {
		assertThat(Columns.word(DayOfWeek.FRIDAY)).isEqualTo("friday");
		assertThat(Columns.wordOrNull(DayOfWeek.FRIDAY)).isEqualTo("friday");
		assertThat(Columns.wordOrNull(null)).isNull();
		assertThat(Columns.choice("friday", DayOfWeek.class)).isEqualTo(DayOfWeek.FRIDAY);
		assertThatIllegalArgumentException().isThrownBy(() -> Columns.choice("payday", DayOfWeek.class));
	}

	@Test
	void aChoiceMayBeMissingOnlyWhereThatIsSaid() {
		assertThat(read("friday", "text", (row, number) -> Columns.choice(row, "value", DayOfWeek.class)))
			.isEqualTo(DayOfWeek.FRIDAY);
		assertThat(read(null, "text", (row, number) -> Columns.choiceOrNull(row, "value", DayOfWeek.class) == null))
			.isEqualTo(true);
		assertThatNullPointerException()
			.isThrownBy(() -> read(null, "text", (row, number) -> Columns.choice(row, "value", DayOfWeek.class)));
	}

	@Test
	void manyRowsKeepTheirOrderAndTheirGaps() {
		assertThat(Columns.of(List.of(3, 1, 2))).containsExactly("3", "1", "2");
		assertThat(Columns.of(Arrays.asList(3, null, 2), Function.identity())).containsExactly("3", null, "2");
		assertThat(text("SELECT (:value::int[])::text", Columns.of(Arrays.asList(3, null, 2)))).isEqualTo("{3,NULL,2}");
	}

	@Test
	void timesOfManyRowsAreExactToTheMicrosecondInEverySession() {
		List<Instant> times = Stream
			.of("1970-01-01T00:00:00Z", "2026-10-25T00:30:00.123456Z", "2026-10-25T01:30:00.999999Z",
					"2099-12-31T23:59:59.000001Z")
			.map(Instant::parse)
			.toList();
		List<Instant> read = this.jdbc.sql("SELECT to_timestamp(at) AS at FROM unnest(:times::float8[]) AS t (at)")
			.param("times", Columns.seconds(times, Function.identity()))
			.query((row, number) -> Columns.instant(row, "at"))
			.list();
		assertThat(read).isEqualTo(times);
	}

	private Object read(@Nullable Object value, String type, RowMapper<?> row) {
		return this.jdbc.sql("SELECT :value::" + type + " AS value").param("value", value).query(row).single();
	}

	private String text(String sql, Object value) {
		return this.jdbc.sql(sql).param("value", value).query(String.class).single();
	}

}
