package worthwhile.trend.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import worthwhile.usage.Network;

/**
 * What a member wants of their verdicts, and where they see a network otherwise.
 *
 * @param threshold how many hours back for an hour in, above 0
 * @param rate what an hour of theirs costs, if they said so; nobody else sees it
 * @param currency in which, at most 8 characters
 * @param opinions by the key of the network
 */
public record VerdictWishes(BigDecimal threshold, @Nullable BigDecimal rate, String currency,
		Map<String, Opinion> opinions) {

	/** What it is until they decide otherwise: an hour back for an hour in. */
	public static final BigDecimal USUAL_THRESHOLD = BigDecimal.ONE;

	public VerdictWishes {
		opinions = Map.copyOf(opinions);
	}

	/**
	 * How the member sees a network, if they ever disagreed.
	 */
	public @Nullable Opinion of(Network network) {
		return this.opinions.get(network.key());
	}

	/**
	 * Whether the member may be on a network for what comes seldom: unless they said that
	 * they are not.
	 */
	public boolean maySeekRare(Network network) {
		Opinion opinion = of(network);
		return opinion == null || opinion.own() != Own.NOTHING_RARE;
	}

	/**
	 * That a member saw a network otherwise.
	 *
	 * @param verdict what the figures said
	 * @param own what the member said
	 * @param day the local day on which they did
	 */
	public record Opinion(Verdict verdict, Own own, LocalDate day) {
	}

	/**
	 * What a member says of a network themselves.
	 */
	public enum Own {

		/** They go on as they do. */
		KEEP,
		/** They want to spend less. */
		TRIM,
		/** They want to do without for a while. */
		PAUSE,
		/**
		 * They are not there for what comes seldom and is worth much, such as a client.
		 */
		NOTHING_RARE

	}

}
