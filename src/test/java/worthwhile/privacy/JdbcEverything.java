package worthwhile.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads every row of every table as text, so that a new table is covered without being
 * named.
 */
public class JdbcEverything {

	private final JdbcClient jdbc;

	public JdbcEverything(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The tables that have a row with any of the texts in it, as it is or as bytes.
	 */
	public List<String> tablesWith(String... texts) {
		return tables().stream().filter((table) -> has(table, texts)).toList();
	}

	/**
	 * The tables that name a member in a column, but hold none of the member's rows.
	 */
	public List<String> tablesWithout(String memberId) {
		return this.jdbc.sql("""
				SELECT table_name FROM information_schema.columns
				WHERE table_schema = 'public' AND column_name = 'member_id'
				""").query(String.class).list().stream().filter((table) -> !has(table, memberId)).toList();
	}

	private boolean has(String table, String... texts) {
		return this.jdbc.sql("SELECT t::text FROM \"" + table + "\" t")
			.query(String.class)
			.list()
			.stream()
			.anyMatch((row) -> Stream.of(texts).anyMatch((text) -> row.contains(text) || row.contains(bytes(text))));
	}

	private static String bytes(String text) {
		return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> tables() {
		return this.jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
			.query(String.class)
			.list();
	}

}
