package worthwhile.msteams.sending;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.PersonRef;
import worthwhile.message.Attachment;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.storage.Columns;

/**
 * The files that wait for whoever may fetch them, in the database.
 */
@TeamsPart
class JdbcTeamsFiles {

	private final JdbcClient jdbc;

	JdbcTeamsFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a file, and no other that is over.
	 */
	void keep(String id, PersonRef person, Attachment file, Instant expiresAt, Instant now) {
		expire(now);
		this.jdbc.sql("""
				INSERT INTO teams_file (id, tenant, person, name, content, expires_at)
				VALUES (:id, :tenant, :person, :name, :content, :expires)
				""")
			.param("id", id)
			.param("tenant", person.workspace().workspace())
			.param("person", person.id())
			.param("name", file.name())
			.param("content", file.content())
			.param("expires", Columns.time(expiresAt))
			.update();
	}

	/**
	 * Hands a file over, which is not there any more then.
	 */
	Optional<Attachment> take(String id) {
		return this.jdbc.sql("DELETE FROM teams_file WHERE id = :id RETURNING name, content")
			.param("id", id)
			.query((row, number) -> new Attachment(row.getString("name"), "application/octet-stream",
					row.getBytes("content")))
			.optional();
	}

	void expire(Instant now) {
		this.jdbc.sql("DELETE FROM teams_file WHERE expires_at <= :now").param("now", Columns.time(now)).update();
	}

	void forget(PersonRef person) {
		this.jdbc.sql("DELETE FROM teams_file WHERE tenant = :tenant AND person = :person")
			.param("tenant", person.workspace().workspace())
			.param("person", person.id())
			.update();
	}

}
