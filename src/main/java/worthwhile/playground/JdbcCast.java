package worthwhile.playground;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.message.Profile;
import worthwhile.storage.Columns;

/**
 * The people of the playground.
 */
@PlaygroundPart
class JdbcCast {

	private final JdbcClient jdbc;

	JdbcCast(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Person> all() {
		return this.jdbc.sql("SELECT * FROM playground_person ORDER BY place").query(JdbcCast::person).list();
	}

	Optional<Person> find(String id) {
		return this.jdbc.sql("SELECT * FROM playground_person WHERE id = :id")
			.param("id", id)
			.query(JdbcCast::person)
			.optional();
	}

	/**
	 * Adds a person, or gives the person with that id these properties.
	 */
	void save(Person person) {
		this.jdbc.sql("""
				INSERT INTO playground_person
					(id, name, zone, language, standing, admin, undisturbed_until, sample)
				VALUES (:id, :name, :zone, :language, :standing, :admin, :undisturbedUntil, :sample)
				ON CONFLICT (id) DO UPDATE SET
					name = excluded.name, zone = excluded.zone, language = excluded.language,
					standing = excluded.standing, undisturbed_until = excluded.undisturbed_until
				""")
			.param("id", person.id())
			.param("name", person.name())
			.param("zone", person.zone().getId())
			.param("language", person.language().toLanguageTag())
			.param("standing", person.standing().name())
			.param("admin", person.admin())
			.param("undisturbedUntil", Columns.timeOrNull(person.undisturbedUntil()))
			.param("sample", person.sample())
			.update();
	}

	void remove(String id) {
		this.jdbc.sql("DELETE FROM playground_person WHERE id = :id").param("id", id).update();
	}

	private static Person person(ResultSet row, int number) throws SQLException {
		return new Person(row.getString("id"), row.getString("name"), ZoneId.of(row.getString("zone")),
				Locale.forLanguageTag(row.getString("language")), Profile.Standing.valueOf(row.getString("standing")),
				row.getBoolean("admin"), row.getBoolean("sample"), Columns.instantOrNull(row, "undisturbed_until"));
	}

}
