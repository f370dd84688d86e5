package worthwhile.playground;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import worthwhile.message.Form;
import worthwhile.message.Profile;
import worthwhile.outbox.Outbox;
import worthwhile.people.Members;

/**
 * Makes the channel a team of twelve: brings those who are missing, and has each join and
 * take part by themselves, in the same conversation as everybody.
 */
@PlaygroundPart
class GatherTeam {

	static final int SIZE = 12;

	private static final String CHANNEL = Playground.CHANNEL.id();

	private static final String SET_UP = "team.setup";

	private static final String TAKE_PART = "team.join";

	private static final String SETTINGS = "settings.open";

	private final JdbcCast cast;

	private final Members members;

	private final JoinByForm joining;

	private final Chat chat;

	private final Outbox outbox;

	private final Events events;

	GatherTeam(JdbcCast cast, Members members, JoinByForm joining, Chat chat, Outbox outbox, Events events) {
		this.cast = cast;
		this.members = members;
		this.joining = joining;
		this.chat = chat;
		this.outbox = outbox;
		this.events = events;
	}

	/**
	 * How many of the twelve have not joined Worthwhile.
	 */
	int missing() {
		return Math.toIntExact(twelve().stream().filter((colleague) -> !hasJoined(colleague.person())).count());
	}

	/**
	 * Brings the twelve together; nothing is done when they have all joined. It waits for
	 * another press that is on its way.
	 */
	synchronized void gather() {
		List<Colleague> twelve = twelve();
		if (missing() > 0) {
			twelve.forEach(this::enter);
			setUp(twelve.get(0));
			for (int place = 0; place < twelve.size(); place++) {
				this.events.gathering(new Step(twelve.get(place).person().name(), place + 1));
				join(twelve.get(place));
			}
			this.events.people();
		}
	}

	/**
	 * Those of whom the platform would not say that they cannot join.
	 */
	private List<Colleague> twelve() {
		Map<String, Person> there = this.cast.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
		return Colleagues.ALL.stream()
			.map((colleague) -> colleague.as(there.getOrDefault(colleague.id(), colleague.person())))
			.filter((colleague) -> colleague.person().standing() == Profile.Standing.REGULAR)
			.limit(SIZE)
			.toList();
	}

	private void enter(Colleague colleague) {
		if (this.cast.find(colleague.id()).isEmpty()) {
			this.cast.save(colleague.person());
			this.events.people();
		}
	}

	private void setUp(Colleague first) {
		Form form = this.chat.say(first.person(), CHANNEL, "/worthwhile team setup", true).form();
		if (form != null && form.id().equals(SET_UP)) {
			this.joining.submit(first.person(), CHANNEL, form, Map.of());
			this.outbox.deliver();
		}
	}

	private void join(Colleague colleague) {
		Person person = colleague.person();
		if (!hasJoined(person)) {
			this.joining.join(person, colleague.time(), colleague.networks());
			if (colleague.weekly()) {
				Form settings = this.chat.press(person, person.id(), SETTINGS, "", null, true).form();
				this.joining.submit(person, person.id(), settings, Map.of("cadence", List.of("WEEKLY")));
			}
		}
		this.chat.press(person, CHANNEL, TAKE_PART, "", null, true);
	}

	private boolean hasJoined(Person person) {
		return this.members.find(person.ref()).isPresent();
	}

	/**
	 * Who joins now.
	 *
	 * @param place of the twelve, from 1
	 */
	record Step(String name, int place) {
	}

}
