package worthwhile.sentence;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;

/**
 * Something that came of it, as a sentence tells it.
 *
 * @param kind what it is
 * @param count how many, 1 to 50
 * @param network where it came from, or null if it is not said
 * @param worth what all of them together were worth, 0 to 2000 hours in whole minutes, or
 * null if it is not said
 */
public record SpokenOutcome(OutcomeKind kind, int count, @Nullable Network network, @Nullable Duration worth) {

}
