package worthwhile.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;

/**
 * How values look as parameters of a statement.
 */
public final class Columns {

	private Columns() {
	}

	public static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A column of many rows, as the database takes it at once.
	 */
	public static <T> String[] of(Collection<T> rows, Function<T, String> column) {
		return rows.stream().map(column).toArray(String[]::new);
	}

}
