package worthwhile.checkin;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import worthwhile.checkin.AnsweredCheckIn.Instead;
import worthwhile.checkin.CheckIn.Step;
import worthwhile.checkin.JdbcOutcomes.Source;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.Network;

/**
 * Takes in what members say of a check-in. Runs within the transaction of what was said,
 * with the member locked.
 */
@Component
class Answers {

	private final JdbcCheckIns checkIns;

	private final JdbcEntries entries;

	private final JdbcOutcomes outcomes;

	private final JdbcSignals signals;

	private final JdbcWorth worth;

	private final JdbcSilence silence;

	private final Members members;

	private final Postings postings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Answers(JdbcCheckIns checkIns, JdbcEntries entries, JdbcOutcomes outcomes, JdbcSignals signals, JdbcWorth worth,
			JdbcSilence silence, Members members, Postings postings, ApplicationEventPublisher events, Clock clock) {
		this.checkIns = checkIns;
		this.entries = entries;
		this.outcomes = outcomes;
		this.signals = signals;
		this.worth = worth;
		this.silence = silence;
		this.members = members;
		this.postings = postings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Everything told with a check-in, whether there is one or not.
	 */
	Told told(Member member, CheckInKey key) {
		return told(member, this.checkIns.find(key).orElse(CheckIn.blank(key)));
	}

	Told told(Member member, CheckIn checkIn) {
		return told(member, checkIn, this.entries.of(checkIn.key(), names(member)));
	}

	private Told told(Member member, CheckIn checkIn, List<Entry> spent) {
		NetworkNames names = names(member);
		CheckInKey key = checkIn.key();
		return new Told(checkIn, Entry.mostFirst(spent), this.outcomes.of(key, names),
				this.signals.between(member.id(), key.day(), key.day(), names));
	}

	NetworkNames names(Member member) {
		return NetworkNames.of(this.members.networksEver(member));
	}

	/**
	 * The last answer before a check-in, if it had any minutes.
	 */
	Optional<Told> last(Member member, CheckInKey key) {
		return this.checkIns.lastAnswered(key)
			.map((checkIn) -> told(member, checkIn))
			.filter((told) -> told.minutes() > 0);
	}

	/**
	 * Minutes by tap or without a network.
	 */
	void minutes(Member member, CheckIn checkIn, int minutes) {
		answer(member, checkIn.answered(minutes, (minutes > 0) ? Step.OUTCOME : Step.DONE),
				split(member, checkIn.key()).of(minutes));
	}

	/**
	 * The minutes of a weekend's day, of which nothing more is asked.
	 */
	void weekend(Member member, CheckIn checkIn, int minutes) {
		Told told = told(member, checkIn);
		boolean same = told.checkIn().isAnswered() && told.minutes() == minutes;
		answer(member, checkIn.answered(minutes, Step.DONE),
				same ? told.entries() : split(member, checkIn.key()).of(minutes));
	}

	/**
	 * The minutes of the last answer once more, without what else was told of them.
	 */
	void sameAs(Member member, CheckIn checkIn, Told last) {
		List<Entry> again = last.entries()
			.stream()
			.map((entry) -> new Entry(entry.network(), entry.minutes(), entry.reading(), entry.contributing(), null,
					null, entry.stated()))
			.toList();
		answer(member, checkIn.answered(last.minutes(), Step.OUTCOME), again);
	}

	/**
	 * What came of it by tap, or nothing yet.
	 */
	void outcome(Member member, CheckIn checkIn, @Nullable OutcomeKind kind) {
		CheckInKey key = checkIn.key();
		List<Entry> spent = this.entries.of(key, names(member));
		this.outcomes.deleteTapped(key);
		if (kind != null) {
			Network network = (spent.size() == 1 && spent.get(0).stated()) ? spent.get(0).network() : null;
			save(member, key, Source.TAP,
					new Outcome(UUID.randomUUID(), key.day(), kind, network, worth(member, kind)));
		}
		Step next = Extra.next(checkIn, spent).isPresent() ? Step.EXTRA : Step.DONE;
		changed(member, checkIn.at(next));
	}

	/**
	 * The network of all the minutes, by tap.
	 */
	void network(Member member, CheckIn checkIn, Network network) {
		CheckInKey key = checkIn.key();
		int minutes = this.entries.of(key, names(member)).stream().mapToInt(Entry::minutes).sum();
		this.entries.replace(key, List.of(new Entry(network, minutes, null, null, null, null, true)));
		this.outcomes.nameTapped(key, network.key());
		changed(member, checkIn.at(Step.DONE));
	}

	/**
	 * On purpose or habit, by tap, for all of it.
	 */
	void intent(Member member, CheckIn checkIn, Intent intent) {
		List<Entry> spent = this.entries.of(checkIn.key(), names(member));
		this.entries.replace(checkIn.key(),
				spent.stream()
					.map((entry) -> new Entry(entry.network(), entry.minutes(), entry.reading(), entry.contributing(),
							intent, entry.outside(), entry.stated()))
					.toList());
		changed(member, checkIn.at(Step.DONE));
	}

	void feeling(Member member, CheckIn checkIn, int feeling) {
		changed(member, checkIn.with(feeling, checkIn.compared(), checkIn.instead(), checkIn.note()).at(Step.DONE));
	}

	void instead(Member member, CheckIn checkIn, Instead instead) {
		changed(member, checkIn.with(checkIn.feeling(), checkIn.compared(), instead, checkIn.note()).at(Step.DONE));
	}

	/**
	 * Nothing more to tap.
	 */
	void finish(Member member, CheckIn checkIn) {
		changed(member, checkIn.at(Step.DONE));
	}

	/**
	 * Entries and outcomes of a sentence. A network that it names counts in the place of
	 * what was told of it before, estimates are dropped, and outcomes count in the place
	 * of those of the same kind that were tapped or said of the day.
	 * @return all that is told of it now
	 */
	Told sentence(Member member, CheckIn checkIn, List<Entry> said, boolean nothing, List<Outcome> came) {
		List<Entry> spent = new ArrayList<>(nothing ? List.of() : kept(member, checkIn.key(), said));
		spent.addAll(said);
		CheckIn answered = checkIn.answered(null, Step.DONE);
		answer(member, answered, spent);
		say(member, checkIn.key(), came);
		return told(member, answered, spent);
	}

	/**
	 * Outcomes of a sentence without any time.
	 */
	void sentence(Member member, CheckInKey key, List<Outcome> came) {
		say(member, key, came);
		said(member, key);
	}

	/**
	 * Everything, as a form has it.
	 */
	void form(Member member, Told told, Set<UUID> removed) {
		CheckIn checkIn = told.checkIn();
		answer(member, checkIn.answered(null, Step.DONE), told.entries());
		removed.forEach((id) -> this.outcomes.delete(member.id(), id));
		told.outcomes().forEach((outcome) -> save(member, told.key(), Source.FORM, outcome));
		told.signals().forEach((signal) -> this.signals.save(member.id(), signal));
	}

	/**
	 * Outcomes by themselves.
	 */
	void outcomes(Member member, LocalDate day, List<Outcome> came) {
		CheckInKey key = CheckInKey.ofDay(member, day);
		came.forEach((outcome) -> save(member, key, Source.OUTCOME, outcome));
		said(member, key);
	}

	void delete(Member member, Outcome outcome) {
		this.outcomes.delete(member.id(), outcome.id());
		said(member, CheckInKey.ofDay(member, outcome.day()));
	}

	void skip(Member member, CheckIn checkIn) {
		this.checkIns.save(checkIn.skipped(), this.clock.instant());
		said(member, checkIn.key());
	}

	/**
	 * Waits for an answer again.
	 */
	void reopen(Member member, CheckIn checkIn) {
		this.checkIns.save(checkIn.reopened(), this.clock.instant());
		said(member, checkIn.key());
	}

	/**
	 * Forgets all that was told with a check-in, its outcomes included.
	 */
	void deleteAll(Member member, CheckIn checkIn) {
		delete(member, checkIn);
		if (checkIn.askedAt() != null) {
			this.checkIns.save(checkIn.skipped(), this.clock.instant());
		}
		said(member, checkIn.key());
	}

	BigDecimal worth(Member member, OutcomeKind kind) {
		return worths(member).getOrDefault(kind, BigDecimal.ONE);
	}

	Map<OutcomeKind, BigDecimal> worths(Member member) {
		return this.worth.of(member.id());
	}

	Split split(Member member, CheckInKey key) {
		LocalDate end = key.last().plusDays(1);
		Map<String, Integer> stated = this.entries.stated(member.id(), key.day().minusDays(Split.DAYS), end);
		return new Split(member.networks(), member.networks()
			.stream()
			.collect(Collectors.toMap((network) -> network, (network) -> stated.getOrDefault(network.key(), 0))));
	}

	private void say(Member member, CheckInKey key, List<Outcome> came) {
		Set<OutcomeKind> kinds = came.stream().map(Outcome::kind).collect(Collectors.toSet());
		kinds.forEach((kind) -> this.outcomes.deleteTold(key, kind));
		came.forEach((outcome) -> save(member, key, Source.SENTENCE, outcome));
	}

	private List<Entry> kept(Member member, CheckInKey key, List<Entry> said) {
		Set<Network> named = said.stream().map(Entry::network).collect(Collectors.toSet());
		return this.entries.of(key, names(member))
			.stream()
			.filter((entry) -> !named.contains(entry.network()) && (entry.stated() || said.isEmpty()))
			.toList();
	}

	private void answer(Member member, CheckIn checkIn, List<Entry> spent) {
		this.checkIns.save(checkIn, this.clock.instant());
		this.entries.replace(checkIn.key(), spent);
		said(member, checkIn.key());
	}

	private void changed(Member member, CheckIn checkIn) {
		this.checkIns.save(checkIn, this.clock.instant());
		said(member, checkIn.key());
	}

	private void delete(Member member, CheckIn checkIn) {
		this.outcomes.deleteAll(checkIn.key());
		this.signals.deleteAll(member.id(), checkIn.key().day());
		this.checkIns.delete(checkIn.key());
	}

	private void save(Member member, CheckInKey key, Source source, Outcome outcome) {
		this.outcomes.save(member.id(), key.span(), outcome, source);
	}

	private void said(Member member, CheckInKey key) {
		this.silence.broken(member.id());
		this.postings.refresh(member, key);
		this.events.publishEvent(new CheckInAnswered(member.id(), key.day(), key.span()));
	}

}
