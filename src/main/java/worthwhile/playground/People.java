package worthwhile.playground;

import org.springframework.http.HttpStatus;

import worthwhile.message.Profile;

/**
 * Finds those whom the page names.
 */
@PlaygroundPart
class People {

	private final JdbcCast cast;

	People(JdbcCast cast) {
		this.cast = cast;
	}

	Person named(String id) {
		return this.cast.find(id).orElseThrow(() -> new Unacceptable(HttpStatus.NOT_FOUND, "problem.person"));
	}

	/**
	 * Somebody who can say something.
	 */
	Person speaking(String id) {
		Person person = named(id);
		if (person.standing() == Profile.Standing.DEACTIVATED) {
			throw new Unacceptable(HttpStatus.CONFLICT, "problem.deactivated");
		}
		return person;
	}

	/**
	 * The room that a person means: their own direct chat, or the channel.
	 */
	static String room(Person person, String room) {
		if (room.equals(person.id()) || room.equals(Playground.CHANNEL.id())) {
			return room;
		}
		throw new Unacceptable(HttpStatus.NOT_FOUND, "problem.room");
	}

}
