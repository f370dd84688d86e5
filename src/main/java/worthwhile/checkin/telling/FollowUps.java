package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import worthwhile.checkin.FollowUp;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.people.Member;

/**
 * All optional taps that follow an answer, of which another one is offered each time.
 */
@Component
class FollowUps {

	private final List<FollowUp> all;

	FollowUps(ObjectProvider<FollowUp> followUps) {
		this.all = followUps.orderedStream().toList();
		Set<String> ids = new HashSet<>(Tap.WORDS);
		for (FollowUp followUp : this.all) {
			if (!followUp.id().matches("[a-z][a-z-]*") || !ids.add(followUp.id())) {
				throw new IllegalStateException("No follow-up can have the id '" + followUp.id() + "'");
			}
		}
	}

	/**
	 * The one that is offered for a check-in; none if there was no use.
	 */
	Optional<FollowUp> next(Member member, CheckInDetails told) {
		List<FollowUp> candidates = told.entries().isEmpty() ? List.of()
				: this.all.stream().filter((followUp) -> followUp.applies(member, told.answered())).toList();
		return candidates.isEmpty() ? Optional.empty()
				: Optional.of(candidates.get(turn(told.key()) % candidates.size()));
	}

	/**
	 * All choices that any of them can offer.
	 */
	Stream<FollowUp.Choice> choices(Member member) {
		return this.all.stream().flatMap((followUp) -> followUp.choices(member).stream());
	}

	Optional<FollowUp> find(String id) {
		return this.all.stream().filter((followUp) -> followUp.id().equals(id)).findFirst();
	}

	private static int turn(CheckInKey key) {
		ChronoUnit unit = key.isWeek() ? ChronoUnit.WEEKS : ChronoUnit.DAYS;
		return Math.floorMod(unit.between(LocalDate.EPOCH, key.day()), 1_000_000);
	}

}
