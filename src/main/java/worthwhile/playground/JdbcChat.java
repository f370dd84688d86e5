package worthwhile.playground;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.message.Attachment;
import worthwhile.message.Message;
import worthwhile.storage.Columns;

/**
 * The chat of the playground, line by line.
 */
@PlaygroundPart
class JdbcChat {

	private static final int LATEST = 300;

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcChat(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The latest lines of a room that a person sees, the latest last.
	 */
	List<Line> lines(String room, String reader) {
		List<Line> lines = new ArrayList<>(this.jdbc.sql("""
				SELECT * FROM playground_message
				WHERE room = :room AND (NOT private OR person = :reader)
				ORDER BY place DESC LIMIT :latest
				""").param("room", room).param("reader", reader).param("latest", LATEST).query(JdbcChat::line).list());
		Collections.reverse(lines);
		return lines;
	}

	Optional<Line> find(String id) {
		return this.jdbc.sql("SELECT * FROM playground_message WHERE id = :id")
			.param("id", id)
			.query(JdbcChat::line)
			.optional();
	}

	/**
	 * The place of the latest line of all rooms, or zero.
	 */
	long latest() {
		return this.jdbc.sql("SELECT coalesce(max(place), 0) FROM playground_message").query(Long.class).single();
	}

	/**
	 * What the bot said in some rooms after a line, the latest last.
	 * @param rooms at least one
	 */
	List<Line> messagesAfter(Collection<String> rooms, long place) {
		return this.jdbc.sql("""
				SELECT * FROM playground_message
				WHERE room IN (:rooms) AND place > :place AND from_bot
				ORDER BY place
				""").param("rooms", rooms).param("place", place).query(JdbcChat::line).list();
	}

	/**
	 * All that a person said or was told alone.
	 */
	List<Line> linesOf(String person) {
		return this.jdbc.sql("""
				SELECT * FROM playground_message
				WHERE room = :person OR person = :person
				ORDER BY place
				""").param("person", person).query(JdbcChat::line).list();
	}

	/**
	 * Adds what a person said.
	 */
	void addWords(String room, String person, String text, boolean alone, boolean sample) {
		insert(new NewLine(room, person, false, alone, text, null, sample, null));
	}

	/**
	 * Adds what the bot said.
	 * @param person to whom alone, in a room of others; nothing if all who are there see
	 * it
	 * @return the id of the line
	 */
	String addMessage(String room, @Nullable String person, Message message, boolean sample,
			@Nullable Attachment file) {
		boolean alone = person != null && !person.equals(room);
		return insert(new NewLine(room, person, true, alone, null, MessageJson.write(message), sample, file));
	}

	/**
	 * Writes a line of the bot anew.
	 * @return whether it was there
	 */
	boolean change(String id, Message message) {
		return this.jdbc.sql("""
				UPDATE playground_message SET message = cast(:message AS jsonb), version = version + 1
				WHERE id = :id AND from_bot
				""").param("message", MessageJson.write(message)).param("id", id).update() > 0;
	}

	/**
	 * Says of a line that what it tells was filled in.
	 */
	void markSample(String id) {
		this.jdbc.sql("UPDATE playground_message SET sample = true, version = version + 1 WHERE id = :id")
			.param("id", id)
			.update();
	}

	/**
	 * Removes a line of the bot.
	 * @return whether it was there
	 */
	boolean remove(String id) {
		return this.jdbc.sql("DELETE FROM playground_message WHERE id = :id AND from_bot").param("id", id).update() > 0;
	}

	/**
	 * Removes all that a person said or was told alone.
	 */
	void removeAllOf(String person) {
		this.jdbc.sql("DELETE FROM playground_message WHERE room = :person OR person = :person")
			.param("person", person)
			.update();
	}

	Optional<Attachment> file(String id) {
		return this.jdbc.sql("""
				SELECT file_name, file_type, file_bytes FROM playground_message
				WHERE id = :id AND file_name IS NOT NULL
				""")
			.param("id", id)
			.query((row, number) -> new Attachment(row.getString("file_name"), row.getString("file_type"),
					row.getBytes("file_bytes")))
			.optional();
	}

	private String insert(NewLine line) {
		String id = UUID.randomUUID().toString();
		Attachment file = line.file();
		this.jdbc.sql("""
				INSERT INTO playground_message (id, room, person, from_bot, private, words, message, sample,
					said_at, file_name, file_type, file_bytes)
				VALUES (:id, :room, :person, :fromBot, :alone, :words, cast(:message AS jsonb), :sample,
					:saidAt, :fileName, :fileType, :fileBytes)
				""")
			.param("id", id)
			.param("room", line.room())
			.param("person", line.person())
			.param("fromBot", line.fromBot())
			.param("alone", line.alone())
			.param("words", line.words())
			.param("message", line.message())
			.param("sample", line.sample())
			.param("saidAt", Columns.time(this.clock.instant()))
			.param("fileName", (file != null) ? file.name() : null)
			.param("fileType", (file != null) ? file.mediaType() : null)
			.param("fileBytes", (file != null) ? file.content() : null)
			.update();
		return id;
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		String words = row.getString("words");
		Line.Content content = (words != null) ? new Line.Words(words) : new Line.Said(row.getString("message"));
		return new Line(row.getString("id"), row.getLong("place"),
				row.getBoolean("from_bot") ? Line.Author.BOT : Line.Author.PERSON, row.getString("room"),
				row.getString("person"), row.getBoolean("private"), content, row.getBoolean("sample"),
				Columns.instant(row, "said_at"), row.getInt("version"), row.getString("file_name"));
	}

	private record NewLine(String room, @Nullable String person, boolean fromBot, boolean alone, @Nullable String words,
			@Nullable String message, boolean sample, @Nullable Attachment file) {
	}

}
