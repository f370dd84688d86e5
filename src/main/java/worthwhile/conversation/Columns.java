package worthwhile.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;

import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;

/**
 * How values look in the tables of the outbox.
 */
final class Columns {

	private Columns() {
	}

	static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	static String kind(Recipient recipient) {
		return (recipient instanceof PersonRef) ? "person" : "channel";
	}

	/**
	 * A column of many rows, as the database takes it at once.
	 */
	static <T> String[] of(Collection<T> rows, Function<T, String> column) {
		return rows.stream().map(column).toArray(String[]::new);
	}

}
