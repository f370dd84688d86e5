package worthwhile.msteams.sending;

import java.time.Clock;
import java.time.Duration;

import worthwhile.conversation.Lookup;
import worthwhile.conversation.Speakers;
import worthwhile.identity.PersonRef;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.schedule.Heartbeat;

/**
 * Forgets how those are reached who did not join within a week; whoever writes again is
 * known again. What else is too old goes with a workspace's members, of whom there may be
 * none.
 */
@TeamsPart
class ForgetStrangers implements Heartbeat {

	static final int AT_ONCE = 100;

	private final JdbcTeamsPeople people;

	private final Speakers speakers;

	private final Clock clock;

	ForgetStrangers(JdbcTeamsPeople people, Speakers speakers, Clock clock) {
		this.people = people;
		this.speakers = speakers;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "teams-strangers";
	}

	@Override
	public Duration every() {
		return Duration.ofMinutes(5);
	}

	@Override
	public void beat() {
		this.people.knownLongEnough(this.clock.instant(), AT_ONCE).forEach(this::look);
	}

	/**
	 * A member is forgotten with all the rest.
	 */
	private void look(PersonRef person) {
		if (this.speakers.member(person, false, Lookup.NOTHING).isPresent()) {
			this.people.keepOn(person);
		}
		else {
			this.people.forget(person);
		}
	}

}
