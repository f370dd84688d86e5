package worthwhile.playground;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import worthwhile.message.Profile;

/**
 * The people who are there from the start, invented, in zones that differ in awkward
 * ways.
 */
final class SamplePeople {

	static final List<Person> ALL = List.of(
			person("maya", "Maya Brooks", "Europe/London", Locale.ENGLISH, Profile.Standing.REGULAR, true),
			person("lena", "Lena Vogt", "Europe/Berlin", Locale.GERMAN, Profile.Standing.REGULAR, false),
			person("james", "James Carter", "America/New_York", Locale.ENGLISH, Profile.Standing.REGULAR, false),
			person("ana", "Ana Ribeiro", "America/Sao_Paulo", Locale.ENGLISH, Profile.Standing.REGULAR, false),
			person("ravi", "Ravi Menon", "Asia/Kolkata", Locale.ENGLISH, Profile.Standing.REGULAR, false),
			person("jonas", "Jonas Keller", "Australia/Lord_Howe", Locale.GERMAN, Profile.Standing.REGULAR, false),
			person("sam", "Sam Okafor", "Europe/Paris", Locale.ENGLISH, Profile.Standing.GUEST, false));

	/** Who set up the bot. */
	static final Person ADMIN = ALL.get(0);

	private SamplePeople() {
	}

	static Optional<Person> find(String id) {
		return ALL.stream().filter((person) -> person.id().equals(id)).findFirst();
	}

	private static Person person(String id, String name, String zone, Locale language, Profile.Standing standing,
			boolean admin) {
		return new Person(id, name, ZoneId.of(zone), language, standing, admin, true, null);
	}

}
