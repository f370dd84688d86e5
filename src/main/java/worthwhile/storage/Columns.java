package worthwhile.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How values look as parameters of a statement and in its rows. Times are in UTC.
 */
public final class Columns {

	private Columns() {
	}

	public static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	public static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
		return (instant != null) ? time(instant) : null;
	}

	/**
	 * The time in a column that always has one.
	 */
	public static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(instantOrNull(row, column));
	}

	/**
	 * The time in a column, if there is one.
	 */
	public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * A choice as a column holds it: its name in lower case.
	 */
	public static String word(Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT);
	}

	public static @Nullable String wordOrNull(@Nullable Enum<?> choice) {
		return (choice != null) ? word(choice) : null;
	}

	/**
	 * The choice of a {@linkplain #word word}.
	 * @throws IllegalArgumentException if there is no such choice
	 */
	public static <E extends Enum<E>> E choice(String word, Class<E> type) {
		return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
	}

	/**
	 * The choice in a column that always has one.
	 */
	public static <E extends Enum<E>> E choice(ResultSet row, String column, Class<E> type) throws SQLException {
		return Objects.requireNonNull(choiceOrNull(row, column, type));
	}

	/**
	 * The choice in a column, if there is one.
	 */
	public static <E extends Enum<E>> @Nullable E choiceOrNull(ResultSet row, String column, Class<E> type)
			throws SQLException {
		String word = row.getString(column);
		return (word != null) ? choice(word, type) : null;
	}

	/**
	 * A column of many rows, as the database takes it at once. Each value is in the form
	 * in which it writes itself: a number, a day, or an instant, which in UTC means the
	 * same in every session.
	 */
	public static <T> String[] of(Collection<T> rows, Function<T, ? extends @Nullable Object> column) {
		return rows.stream().map(column).map((value) -> Objects.toString(value, null)).toArray(String[]::new);
	}

	/**
	 * A column of ids, as the database keeps them.
	 */
	public static <T> Object ids(Collection<T> rows, Function<T, UUID> column) {
		return new JdbcIdColumn(rows.stream().map(column).toArray(UUID[]::new));
	}

	/**
	 * The ids themselves as a column.
	 */
	public static Object ids(Collection<UUID> ids) {
		return new JdbcIdColumn(ids.toArray(UUID[]::new));
	}

	/**
	 * A column of times, of which {@code to_timestamp} makes times again that are exact
	 * to the microsecond: seconds since the beginning of 1970 in UTC. That takes the
	 * database a sixth of what reading a text takes.
	 */
	public static <T> double[] seconds(Collection<T> rows, Function<T, Instant> column) {
		return rows.stream().map(column).mapToDouble(Columns::seconds).toArray();
	}

	private static double seconds(Instant instant) {
		return instant.getEpochSecond() + instant.getNano() / 1e9;
	}

	/**
	 * The values themselves as a column.
	 */
	public static String[] of(Collection<?> values) {
		return of(values, Function.identity());
	}

}
