package worthwhile.playground;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.PersonRef;
import worthwhile.message.Profile;

/**
 * Somebody whom one can be.
 *
 * @param id a word for a sample person, random for others
 * @param sample whether they were here from the start
 * @param undisturbedUntil the end of their Do-Not-Disturb, if they set one
 */
record Person(String id, String name, ZoneId zone, Locale language, Profile.Standing standing, boolean admin,
		boolean sample, @Nullable Instant undisturbedUntil) {

	PersonRef ref() {
		return Playground.person(this.id);
	}

	Profile profile() {
		return new Profile(this.zone, this.language, this.standing, this.admin);
	}

	Person with(ZoneId zone, Locale language, Profile.Standing standing, @Nullable Instant undisturbedUntil) {
		return new Person(this.id, this.name, zone, language, standing, this.admin, this.sample, undisturbedUntil);
	}

}
