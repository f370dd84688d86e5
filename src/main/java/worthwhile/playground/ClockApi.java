package worthwhile.playground;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;

import worthwhile.checkin.CheckInNames;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.schedule.Due;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The time, and putting it forward.
 */
@RestController
@PlaygroundPart
@RequestMapping("/playground/api")
class ClockApi {

	private static final Runnable NOTHING = () -> {
	};

	private final People people;

	private final Members members;

	private final Due due;

	private final ClockMover mover;

	private final LiveThrough liveThrough;

	private final Clock clock;

	ClockApi(People people, Members members, Due due, ClockMover mover, LiveThrough liveThrough, Clock clock) {
		this.people = people;
		this.members = members;
		this.due = due;
		this.mover = mover;
		this.liveThrough = liveThrough;
		this.clock = clock;
	}

	@GetMapping("/clock")
	ClockView clock() {
		return this.mover.view();
	}

	/**
	 * Puts the clock where a person wants it.
	 */
	@PostMapping("/people/{id}/clock")
	ClockView move(@PathVariable String id, @RequestBody Wish wish) {
		Person person = this.people.named(id);
		Instant now = this.clock.instant();
		Instant question = (wish.to() == Destination.QUESTION) ? question(person) : now;
		return start(wish.to().from(now, person.zone(), question), NOTHING);
	}

	/**
	 * Lives through a month with plausible answers of everybody who has joined.
	 */
	@PostMapping("/people/{id}/month")
	ClockView month(@PathVariable String id) {
		ZonedDateTime now = this.clock.instant().atZone(this.people.named(id).zone());
		Runnable answers = this.liveThrough.answers()
			.orElseThrow(() -> new Unacceptable(HttpStatus.CONFLICT, "problem.nobody"));
		return start(now.plusMonths(1).toInstant(), answers);
	}

	@DeleteMapping("/clock/move")
	ClockView cancel() {
		this.mover.cancel();
		return this.mover.view();
	}

	private ClockView start(Instant to, Runnable stop) {
		if (!this.mover.start(to, stop)) {
			throw new Unacceptable(HttpStatus.CONFLICT, "problem.moving");
		}
		return this.mover.view();
	}

	private Instant question(Person person) {
		Member member = member(person).orElseThrow(ClockApi::notJoined);
		return this.due.at(CheckInNames.ASKING, member.id().value())
			.orElseThrow(() -> new Unacceptable(HttpStatus.CONFLICT, "problem.question"));
	}

	private Optional<Member> member(Person person) {
		return this.members.find(person.ref());
	}

	private static Unacceptable notJoined() {
		return new Unacceptable(HttpStatus.CONFLICT, "problem.join");
	}

	/**
	 * Where the clock shall go.
	 */
	record Wish(Destination to) {

		Wish {
			Objects.requireNonNull(to);
		}

	}

}
