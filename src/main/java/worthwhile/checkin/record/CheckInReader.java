package worthwhile.checkin.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.people.Member;
import worthwhile.usage.NetworkNames;
import worthwhile.usage.Signal;

/**
 * Reads what members told, with the names of their networks.
 */
@Component
public class CheckInReader {

	private final JdbcCheckInDetails details;

	private final JdbcEntries entries;

	private final JdbcSignals signals;

	CheckInReader(JdbcCheckInDetails details, JdbcEntries entries, JdbcSignals signals) {
		this.details = details;
		this.entries = entries;
		this.signals = signals;
	}

	/**
	 * Everything told with a check-in, whether there is one or not.
	 */
	public CheckInDetails details(Member member, CheckInKey key) {
		return this.details.find(key, names(member));
	}

	/**
	 * Everything told with a check-in that there is.
	 */
	public Optional<CheckInDetails> known(Member member, CheckInKey key) {
		return this.details.findKnown(key, names(member));
	}

	/**
	 * Everything told with the question that waits; if there is none, with another
	 * check-in.
	 */
	public CheckInDetails waitingOr(Member member, CheckInKey other) {
		return this.details.findWaitingOr(other, names(member));
	}

	/**
	 * How things stand before a sentence counts that speaks of the question that waits,
	 * or of another check-in if there is none.
	 */
	public BeforeSentence beforeWaitingOr(Member member, CheckInKey other, ThingTold telling, Instant now) {
		return this.details.findWaitingOr(other, telling, now, names(member));
	}

	/**
	 * How things stand before a sentence counts that speaks of a check-in.
	 */
	public BeforeSentence before(Member member, CheckInKey key, ThingTold telling, Instant now) {
		return this.details.find(key, telling, now, names(member));
	}

	/**
	 * The last answer before a check-in, if it had any minutes.
	 */
	public Optional<CheckInDetails> last(Member member, CheckInKey key) {
		return this.details.findLast(key, names(member)).filter((told) -> told.minutes() > 0);
	}

	/**
	 * What was told with the answered check-ins of a period, the latest first.
	 * @param most how many at the most
	 */
	public List<CheckInDetails> answered(Member member, LocalDate from, LocalDate to, int most) {
		return this.details.findAnswered(member.id(), from, to, most, names(member));
	}

	/**
	 * The signals that were noted with a check-in.
	 */
	public List<Signal> signals(Member member, CheckInKey key) {
		return this.signals.of(key, names(member));
	}

	/**
	 * How minutes of a check-in that were told without a network are shared.
	 */
	public Split split(Member member, CheckInKey key) {
		LocalDate end = key.last().plusDays(1);
		Map<String, Integer> stated = this.entries.stated(member.id(), key.day().minusDays(Split.DAYS), end);
		return new Split(member.networks(), member.networks()
			.stream()
			.collect(Collectors.toMap((network) -> network, (network) -> stated.getOrDefault(network.key(), 0))));
	}

	public NetworkNames names(Member member) {
		return NetworkNames.of(member.workspaceNetworks().ever());
	}

}
