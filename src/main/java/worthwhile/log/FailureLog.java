package worthwhile.log;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Says in the log what failed: its kind and its place, never its message, which may quote
 * people. If it is the database, the line says what whoever runs the bot can do. The same
 * is said again only after a while, however often it happens.
 */
@Component
public class FailureLog {

	private static final Logger logger = LoggerFactory.getLogger(FailureLog.class);

	private static final Duration SILENCE = Duration.ofMinutes(1);

	private static final Duration SILENCE_OF_THE_DATABASE = Duration.ofMinutes(5);

	private static final String OURS = "worthwhile.";

	private final LogThrottle failures;

	private final LogThrottle troubles;

	public FailureLog(Clock clock) {
		this.failures = new LogThrottle(clock, SILENCE);
		this.troubles = new LogThrottle(clock, SILENCE_OF_THE_DATABASE);
	}

	/**
	 * Says that something failed, unless that was said a moment ago.
	 * @param what a few unchanging words, such as <code>The outbox could not work</code>
	 * @param failure why
	 */
	public void say(String what, Throwable failure) {
		Optional<DatabaseTrouble> trouble = trouble(failure);
		if (trouble.isEmpty()) {
			String line = what + ": " + words(failure);
			if (this.failures.admits(line)) {
				logger.error(line);
			}
		}
		else if (this.troubles.admits(trouble.get().name())) {
			logger.error("Nothing can be stored, since {}{}. While that lasts it is said every {} minutes",
					trouble.get().words(), state(failure), SILENCE_OF_THE_DATABASE.toMinutes());
		}
	}

	/**
	 * The kind of a failure and its place in our code, without its message.
	 */
	public static String words(Throwable failure) {
		Throwable root = causes(failure).reduce((one, deeper) -> deeper).orElse(failure);
		String cause = root.equals(failure) ? "" : " from " + root.getClass().getName();
		return failure.getClass().getName() + cause + state(failure) + " at " + place(root, failure);
	}

	private static String place(Throwable root, Throwable failure) {
		return Stream.of(root, failure)
			.flatMap((thrown) -> Stream.of(thrown.getStackTrace()))
			.filter((frame) -> frame.getClassName().startsWith(OURS))
			.findFirst()
			.or(() -> Stream.of(root.getStackTrace()).findFirst())
			.map(StackTraceElement::toString)
			.orElse("an unknown place");
	}

	private static Optional<DatabaseTrouble> trouble(Throwable failure) {
		return sql(failure).flatMap((sql) -> Stream.ofNullable(sql.getSQLState()))
			.flatMap((state) -> DatabaseTrouble.of(state).stream())
			.findFirst()
			.or(() -> sql(failure).filter(SQLTransientConnectionException.class::isInstance)
				.findFirst()
				.map((sql) -> DatabaseTrouble.withoutConnection(Objects.requireNonNullElse(sql.getMessage(), ""))));
	}

	private static String state(Throwable failure) {
		return sql(failure).flatMap((sql) -> Stream.ofNullable(sql.getSQLState()))
			.findFirst()
			.map(" (SQLSTATE %s)"::formatted)
			.orElse("");
	}

	private static Stream<SQLException> sql(Throwable failure) {
		return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, FailureLog::next)
			.filter(Objects::nonNull)
			.limit(20);
	}

	private static @Nullable Throwable next(@Nullable Throwable failure) {
		return (failure != null) ? failure.getCause() : null;
	}

}
