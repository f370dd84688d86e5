package worthwhile.playground;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import worthwhile.message.Profile;

/**
 * Those who can make the channel a team of twelve: sample people who are there from the
 * start, others who come for it, and some who step in for whoever cannot join. Many are
 * asked at the same instant, wherever they are, so that a month passes quickly.
 */
final class Colleagues {

	static final List<Colleague> ALL = List.of(there("maya", "15:30", Habit.EVEN, "linkedin", "x"),
			there("lena", "16:30", Habit.TAPPING, "linkedin"), there("james", "10:30", Habit.POSTING, "linkedin", "x"),
			there("ana", "12:30", Habit.EVEN, "linkedin", "instagram"),
			there("ravi", "13:30", Habit.SCROLLING, "linkedin"), there("jonas", "17:00", Habit.TAPPING, "mastodon"),
			comes("aiko", "Aiko Tanaka", "Asia/Tokyo", Locale.ENGLISH, "17:00", Habit.TAPPING, "linkedin"),
			comes("emeka", "Emeka Obi", "Africa/Lagos", Locale.ENGLISH, "16:30", Habit.POSTING, "linkedin"),
			comes("zeynep", "Zeynep Aydın", "Europe/Berlin", Locale.GERMAN, "16:30", Habit.TAPPING, "instagram"),
			comes("luca", "Luca Bernasconi", "Europe/Zurich", Locale.GERMAN, "16:30", Habit.SCROLLING, "linkedin")
				.onceAWeek(),
			comes("fatima", "Fatima Haddad", "Africa/Casablanca", Locale.ENGLISH, "16:30", Habit.SELDOM, "linkedin")
				.onceAWeek(),
			comes("linh", "Linh Nguyen", "Asia/Ho_Chi_Minh", Locale.ENGLISH, "15:00", Habit.TAPPING, "youtube"),
			comes("mateo", "Mateo Rojas", "America/Bogota", Locale.ENGLISH, "10:30", Habit.EVEN, "linkedin"),
			comes("ingrid", "Ingrid Solberg", "Europe/Oslo", Locale.ENGLISH, "16:30", Habit.TAPPING, "linkedin"),
			comes("noam", "Noam Levi", "Asia/Jerusalem", Locale.ENGLISH, "17:30", Habit.POSTING, "x"));

	private Colleagues() {
	}

	/**
	 * What somebody is used to; whoever is none of them is as most are.
	 */
	static Habit habit(String id) {
		return find(id).map(Colleague::habit).orElse(Habit.EVEN);
	}

	private static Optional<Colleague> find(String id) {
		return ALL.stream().filter((colleague) -> colleague.id().equals(id)).findFirst();
	}

	private static Colleague there(String id, String time, Habit habit, String... networks) {
		return new Colleague(SamplePeople.find(id).orElseThrow(), LocalTime.parse(time), List.of(networks), habit,
				false);
	}

	private static Colleague comes(String id, String name, String zone, Locale language, String time, Habit habit,
			String network) {
		Person person = new Person(id, name, ZoneId.of(zone), language, Profile.Standing.REGULAR, false, false, null);
		return new Colleague(person, LocalTime.parse(time), List.of(network), habit, false);
	}

}
