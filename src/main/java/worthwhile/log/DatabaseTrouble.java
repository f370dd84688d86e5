package worthwhile.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What ails a database, and what an operator can do about it, by the classes and codes of
 * SQLSTATE.
 */
enum DatabaseTrouble {

	FULL("the disk of the database is full: make room where PostgreSQL keeps its data", "53100"),

	CROWDED("PostgreSQL takes no more connections: raise its max_connections, or run fewer instances", "53300"),

	OUT_OF_MEMORY("PostgreSQL lacks memory or another resource: give it more", "53"),

	READ_ONLY("the database can only be read, as a standby can: name the primary in 'spring.datasource.url', or let "
			+ "the database be written again", "25006"),

	LOCKED_OUT(
			"PostgreSQL does not let the user in: check 'spring.datasource.username' and 'spring.datasource.password'",
			"28"),

	FORBIDDEN("the user may not work with the tables: it has to own them", "42501"),

	MISSING("there is no database of that name: check 'spring.datasource.url'", "3D000"),

	DAMAGED("PostgreSQL cannot read or write its files: look at its own log and at the disk", "58", "XX001", "XX002"),

	MIXED("a pooler mixes the sessions of its clients: add '?prepareThreshold=0' to 'spring.datasource.url'", "26000",
			"42P05"),

	AWAY("the database cannot be reached: see whether PostgreSQL runs, and whether this machine reaches it", "08",
			"57P"),

	BUSY("all connections of this instance are in use: see what keeps the database so long, or raise "
			+ "'spring.datasource.hikari.maximum-pool-size'");

	/** How the pool words it when nobody gets a connection in time. */
	private static final Pattern POOL = Pattern.compile("request timed out .*\\(total=(\\d+), active=(\\d+),.*",
			Pattern.DOTALL);

	private final String words;

	private final List<String> states;

	DatabaseTrouble(String words, String... states) {
		this.words = words;
		this.states = List.of(states);
	}

	/**
	 * The trouble behind an SQLSTATE; nothing if it is a statement's own, or unknown.
	 */
	static Optional<DatabaseTrouble> of(String state) {
		return Stream.of(values()).filter((trouble) -> trouble.states.stream().anyMatch(state::startsWith)).findFirst();
	}

	/**
	 * The trouble if no connection could be had and the database does not say why.
	 * @param message what the pool or the driver says
	 */
	static DatabaseTrouble withoutConnection(String message) {
		Matcher pool = POOL.matcher(message);
		boolean allInUse = pool.find() && !pool.group(1).equals("0") && pool.group(1).equals(pool.group(2));
		return allInUse ? BUSY : AWAY;
	}

	String words() {
		return this.words;
	}

}
