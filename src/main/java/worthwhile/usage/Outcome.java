package worthwhile.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something real that came of it.
 *
 * @param id which
 * @param day the local day
 * @param kind what
 * @param network where, if told
 * @param worth in hours: what it would have cost to get it in another way
 */
public record Outcome(UUID id, LocalDate day, OutcomeKind kind, @Nullable Network network, BigDecimal worth) {

}
