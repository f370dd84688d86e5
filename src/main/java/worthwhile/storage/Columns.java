package worthwhile.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
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
	 * A column of many rows, as the database takes it at once.
	 */
	public static <T> String[] of(Collection<T> rows, Function<T, String> column) {
		return rows.stream().map(column).toArray(String[]::new);
	}

	/**
	 * A column of many rows in the form in which each value writes itself: a UUID, or an
	 * instant, which in UTC means the same in every session.
	 */
	public static String[] of(Collection<?> values) {
		return of(values, Object::toString);
	}

}
