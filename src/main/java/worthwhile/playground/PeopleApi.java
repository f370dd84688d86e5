package worthwhile.playground;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.message.Profile;
import worthwhile.people.Members;

/**
 * Who is there, and their profiles.
 */
@RestController
@PlaygroundPart
@RequestMapping("/playground/api")
class PeopleApi {

	private static final Pattern PLACES = Pattern
		.compile("UTC|(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

	private final People people;

	private final JdbcCast cast;

	private final Conversations conversations;

	private final Members members;

	private final GatherTeam team;

	private final TellStory story;

	private final Events events;

	PeopleApi(People people, JdbcCast cast, Conversations conversations, Members members, GatherTeam team,
			TellStory story, Events events) {
		this.people = people;
		this.cast = cast;
		this.conversations = conversations;
		this.members = members;
		this.team = team;
		this.story = story;
		this.events = events;
	}

	@GetMapping("/people")
	List<PersonView> all() {
		return this.cast.all().stream().map(this::view).toList();
	}

	@GetMapping("/zones")
	List<String> zones() {
		return ZoneId.getAvailableZoneIds().stream().filter((zone) -> PLACES.matcher(zone).matches()).sorted().toList();
	}

	@PostMapping("/people")
	@ResponseStatus(HttpStatus.CREATED)
	PersonView add(@RequestBody NewPerson added) {
		Person person = new Person(UUID.randomUUID().toString(), PageInput.name(added.name()),
				PageInput.zone(added.zone()), PageInput.language(added.language()), Profile.Standing.REGULAR, false,
				false, null);
		this.cast.save(person);
		this.events.people();
		return view(person);
	}

	@PutMapping("/people/{id}")
	PersonView change(@PathVariable String id, @RequestBody ChangedPerson changed) {
		Person person = this.people.named(id)
			.with(PageInput.zone(changed.zone()), PageInput.language(changed.language()), changed.standing(),
					changed.undisturbedUntil());
		this.cast.save(person);
		this.conversations.receive(happened(person));
		this.events.people();
		return view(person);
	}

	/**
	 * How far the channel is from a team of twelve.
	 */
	@GetMapping("/team")
	Gathered team() {
		return new Gathered(this.team.missing());
	}

	/**
	 * Makes the channel a team of twelve.
	 */
	@PostMapping("/team")
	Gathered gather() {
		this.team.gather();
		return team();
	}

	/**
	 * Gives somebody who has a story the three months behind them.
	 */
	@PostMapping("/people/{id}/story")
	PersonView tell(@PathVariable String id) {
		Person person = this.people.speaking(id);
		Story.of(id).ifPresent((story) -> this.story.tell(story, person));
		return view(person);
	}

	private static Incoming.Happened happened(Person person) {
		return (person.standing() == Profile.Standing.DEACTIVATED) ? new Incoming.Deactivated(person.ref())
				: new Incoming.ProfileChanged(person.ref(), person.profile());
	}

	private PersonView view(Person person) {
		return new PersonView(person.id(), person.name(), person.zone().getId(), person.language().toLanguageTag(),
				person.standing(), person.admin(), person.sample(), person.undisturbedUntil(),
				this.members.find(person.ref()).isPresent(), Story.of(person.id()).orElse(null));
	}

	/**
	 * Somebody to add.
	 */
	record NewPerson(@Nullable String name, @Nullable String zone, @Nullable String language) {
	}

	/**
	 * How somebody's profile reads from now on.
	 */
	record ChangedPerson(@Nullable String zone, @Nullable String language, Profile.Standing standing,
			@Nullable Instant undisturbedUntil) {

		ChangedPerson {
			Objects.requireNonNull(standing);
		}

	}

	/**
	 * How far the channel is from a team of twelve.
	 *
	 * @param missing how many of them have not joined
	 */
	record Gathered(int missing) {
	}

	/**
	 * Somebody as the page shows them.
	 *
	 * @param story what they have behind them, told or not, if anything
	 */
	record PersonView(String id, String name, String zone, String language, Profile.Standing standing, boolean admin,
			boolean sample, @Nullable Instant undisturbedUntil, boolean joined, @Nullable Story story) {
	}

}
