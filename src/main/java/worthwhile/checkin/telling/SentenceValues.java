package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcWorth;
import worthwhile.people.Member;
import worthwhile.sentence.Reading;
import worthwhile.sentence.SpokenOutcome;
import worthwhile.sentence.Usage;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

/**
 * What a sentence tells, as entries and outcomes of a member.
 */
@Component
class SentenceValues {

	private final CheckInReader reader;

	private final JdbcWorth worth;

	SentenceValues(CheckInReader reader, JdbcWorth worth) {
		this.reader = reader;
		this.worth = worth;
	}

	/**
	 * The time, one entry for each network; minutes without one are shared among the
	 * member's.
	 */
	List<Entry> entries(Member member, CheckInKey key, Reading.Understood understood) {
		List<Entry> entries = new ArrayList<>();
		for (Usage usage : understood.usages()) {
			Network network = usage.network();
			if (network == null && member.networks().size() > 1) {
				entries.addAll(estimated(member, key, usage));
			}
			else {
				entries.add(entry((network != null) ? network : member.mainNetwork(), usage));
			}
		}
		return Entry.mostFirst(Addition.together(entries));
	}

	private List<Entry> estimated(Member member, CheckInKey key, Usage usage) {
		return this.reader.split(member, key)
			.of(usage.minutes())
			.stream()
			.map((entry) -> new Entry(entry.network(), entry.minutes(), null, null, usage.intent(), usage.outside(),
					entry.stated()))
			.toList();
	}

	private static Entry entry(Network network, Usage usage) {
		boolean apart = usage.unsplit() == 0;
		return new Entry(network, usage.minutes(), apart ? usage.reading() : null, apart ? usage.contributing() : null,
				usage.intent(), usage.outside(), true);
	}

	List<Outcome> outcomes(Member member, LocalDate day, Reading.Understood understood) {
		if (understood.outcomes().isEmpty()) {
			return List.of();
		}
		Map<OutcomeKind, BigDecimal> worths = this.worth.of(member.id());
		return understood.outcomes()
			.stream()
			.flatMap((spoken) -> outcomes(day, spoken, worths.getOrDefault(spoken.kind(), BigDecimal.ONE)).stream())
			.toList();
	}

	/**
	 * One outcome for each that was counted; a worth that was said is shared among them.
	 */
	private static List<Outcome> outcomes(LocalDate day, SpokenOutcome spoken, BigDecimal usual) {
		Duration worth = spoken.worth();
		BigDecimal each = (worth != null) ? JdbcWorth.hours(worth.toMinutes())
			.divide(BigDecimal.valueOf(spoken.count()), 2, RoundingMode.HALF_UP)
			.stripTrailingZeros() : usual;
		return IntStream.range(0, spoken.count())
			.mapToObj((i) -> new Outcome(UUID.randomUUID(), day, spoken.kind(), spoken.network(), each))
			.toList();
	}

}
