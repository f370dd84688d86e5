package worthwhile.checkin.record;

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

import worthwhile.checkin.CheckInAnswered;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.JdbcOutcomes.Source;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.usage.AnsweredCheckIn.Instead;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.NetworkNames;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.Signal;

/**
 * Takes in what members say of a check-in. Runs within the transaction of what was said,
 * with the member locked.
 */
@Component
public class Answers {

	private final JdbcCheckIns checkIns;

	private final JdbcCheckInDetails told;

	private final JdbcEntries entries;

	private final JdbcOutcomes outcomes;

	private final JdbcSignals signals;

	private final JdbcWorth worth;

	private final Members members;

	private final PostedQuestions posted;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Answers(JdbcCheckIns checkIns, JdbcCheckInDetails told, JdbcEntries entries, JdbcOutcomes outcomes,
			JdbcSignals signals, JdbcWorth worth, Members members, PostedQuestions posted,
			ApplicationEventPublisher events, Clock clock) {
		this.checkIns = checkIns;
		this.told = told;
		this.entries = entries;
		this.outcomes = outcomes;
		this.signals = signals;
		this.worth = worth;
		this.members = members;
		this.posted = posted;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Everything told with a check-in, whether there is one or not.
	 */
	public CheckInDetails told(Member member, CheckInKey key) {
		return this.told.find(key, names(member));
	}

	/**
	 * Everything told with the question that waits; if there is none, with another
	 * check-in.
	 */
	public CheckInDetails toldWaitingOr(Member member, CheckInKey other) {
		return this.told.findWaitingOr(other, names(member));
	}

	/**
	 * The signals of a check-in's day.
	 */
	public List<Signal> signals(Member member, CheckInKey key) {
		return this.signals.between(member.id(), key.day(), key.day(), names(member));
	}

	public NetworkNames names(Member member) {
		return NetworkNames.of(this.members.networksEver(member));
	}

	/**
	 * The last answer before a check-in, if it had any minutes.
	 */
	public Optional<CheckInDetails> last(Member member, CheckInKey key) {
		return this.checkIns.lastAnswered(key)
			.map((checkIn) -> told(member, checkIn.key()))
			.filter((told) -> told.minutes() > 0);
	}

	/**
	 * Minutes by tap or without a network.
	 */
	public void minutes(Member member, CheckIn checkIn, int minutes) {
		answer(member, checkIn.answered(minutes, (minutes > 0) ? Step.OUTCOME : Step.DONE),
				split(member, checkIn.key()).of(minutes));
	}

	/**
	 * The minutes of a weekend's day, of which nothing more is asked.
	 */
	public void weekend(Member member, CheckIn checkIn, int minutes) {
		CheckInDetails told = told(member, checkIn.key());
		boolean same = told.checkIn().isAnswered() && told.minutes() == minutes;
		answer(member, checkIn.answered(minutes, Step.DONE),
				same ? told.entries() : split(member, checkIn.key()).of(minutes));
	}

	/**
	 * The minutes of the last answer once more, without what else was told of them.
	 */
	public void sameAs(Member member, CheckIn checkIn, CheckInDetails last) {
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
	public void outcome(Member member, CheckIn checkIn, @Nullable OutcomeKind kind) {
		CheckInKey key = checkIn.key();
		List<Entry> spent = told(member, key).entries();
		this.outcomes.deleteTapped(key);
		if (kind != null) {
			Network network = (spent.size() == 1 && spent.get(0).stated()) ? spent.get(0).network() : null;
			save(member, key, Source.TAP,
					new Outcome(UUID.randomUUID(), key.day(), kind, network, worth(member, kind)));
		}
		Step next = FollowUp.next(checkIn, spent).isPresent() ? Step.EXTRA : Step.DONE;
		changed(member, checkIn.at(next));
	}

	/**
	 * The network of all the minutes, by tap.
	 */
	public void network(Member member, CheckIn checkIn, Network network) {
		CheckInKey key = checkIn.key();
		Entry all = new Entry(network, told(member, key).minutes(), null, null, null, null, true);
		this.outcomes.nameTapped(key, network.key());
		answer(member, checkIn.at(Step.DONE), List.of(all));
	}

	/**
	 * On purpose or habit, by tap, for all of it.
	 */
	public void intent(Member member, CheckIn checkIn, Intent intent) {
		List<Entry> spent = told(member, checkIn.key()).entries()
			.stream()
			.map((entry) -> new Entry(entry.network(), entry.minutes(), entry.reading(), entry.contributing(), intent,
					entry.outside(), entry.stated()))
			.toList();
		answer(member, checkIn.at(Step.DONE), spent);
	}

	public void feeling(Member member, CheckIn checkIn, int feeling) {
		changed(member, checkIn.with(feeling, checkIn.compared(), checkIn.instead(), checkIn.note()).at(Step.DONE));
	}

	public void instead(Member member, CheckIn checkIn, Instead instead) {
		changed(member, checkIn.with(checkIn.feeling(), checkIn.compared(), instead, checkIn.note()).at(Step.DONE));
	}

	/**
	 * Nothing more to tap.
	 */
	public void finish(Member member, CheckIn checkIn) {
		changed(member, checkIn.at(Step.DONE));
	}

	/**
	 * Entries and outcomes of a sentence. A network that it names counts in the place of
	 * what was told of it before, estimates are dropped, and outcomes count in the place
	 * of those of the same kind that were tapped or said of the day.
	 * @return all that is told of it now
	 */
	public CheckInDetails sentence(Member member, CheckInDetails before, List<Entry> said, boolean nothing,
			List<Outcome> came) {
		CheckIn answered = before.checkIn().answered(null, Step.DONE);
		List<Entry> spent = new ArrayList<>(nothing ? List.of() : kept(before, said));
		spent.addAll(said);
		say(before.key(), came);
		answer(member, answered, spent);
		return came.isEmpty() ? new CheckInDetails(answered, Entry.mostFirst(spent), before.outcomes())
				: told(member, before.key());
	}

	/**
	 * Outcomes of a sentence without any time.
	 */
	public void sentence(Member member, CheckInKey key, List<Outcome> came) {
		say(key, came);
		said(member, key);
	}

	/**
	 * Everything, as a form has it.
	 */
	public void form(Member member, CheckInDetails told, List<Signal> signals, Set<UUID> removed) {
		CheckIn checkIn = told.checkIn();
		answer(member, checkIn.answered(null, Step.DONE), told.entries());
		removed.forEach((id) -> this.outcomes.delete(member.id(), id));
		told.outcomes().forEach((outcome) -> save(member, told.key(), Source.FORM, outcome));
		signals.forEach((signal) -> this.signals.save(member.id(), signal));
	}

	/**
	 * Outcomes by themselves.
	 */
	public void outcomes(Member member, LocalDate day, List<Outcome> came) {
		CheckInKey key = CheckInKey.ofDay(member, day);
		came.forEach((outcome) -> save(member, key, Source.OUTCOME, outcome));
		said(member, key);
	}

	public void delete(Member member, Outcome outcome) {
		this.outcomes.delete(member.id(), outcome.id());
		said(member, CheckInKey.ofDay(member, outcome.day()));
	}

	/**
	 * Starts the count of unanswered questions anew, since the member said something.
	 */
	public void spoke(Member member) {
		this.checkIns.spoke(member.id());
	}

	public void skip(Member member, CheckIn checkIn) {
		changed(member, checkIn.skipped());
	}

	/**
	 * Waits for an answer again.
	 */
	public void reopen(Member member, CheckIn checkIn) {
		changed(member, checkIn.reopened());
	}

	/**
	 * Forgets all that was told with a check-in, its outcomes included.
	 */
	public void deleteAll(Member member, CheckIn checkIn) {
		delete(member, checkIn);
		if (checkIn.askedAt() != null) {
			this.checkIns.save(checkIn.skipped(), this.clock.instant());
		}
		said(member, checkIn.key());
	}

	public BigDecimal worth(Member member, OutcomeKind kind) {
		return worths(member).getOrDefault(kind, BigDecimal.ONE);
	}

	public Map<OutcomeKind, BigDecimal> worths(Member member) {
		return this.worth.of(member.id());
	}

	public Split split(Member member, CheckInKey key) {
		LocalDate end = key.last().plusDays(1);
		Map<String, Integer> stated = this.entries.stated(member.id(), key.day().minusDays(Split.DAYS), end);
		return new Split(member.networks(), member.networks()
			.stream()
			.collect(Collectors.toMap((network) -> network, (network) -> stated.getOrDefault(network.key(), 0))));
	}

	private void say(CheckInKey key, List<Outcome> came) {
		if (!came.isEmpty()) {
			this.outcomes.tell(key, came);
		}
	}

	private static List<Entry> kept(CheckInDetails before, List<Entry> said) {
		Set<Network> named = said.stream().map(Entry::network).collect(Collectors.toSet());
		return before.entries()
			.stream()
			.filter((entry) -> !named.contains(entry.network()) && (entry.stated() || said.isEmpty()))
			.toList();
	}

	private void answer(Member member, CheckIn checkIn, List<Entry> spent) {
		this.told.answer(checkIn, spent, this.clock.instant());
		heard(member, checkIn);
	}

	private void changed(Member member, CheckIn checkIn) {
		this.checkIns.answer(checkIn, this.clock.instant());
		heard(member, checkIn);
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
		this.checkIns.spoke(member.id());
		this.posted.refresh(member, key);
		publish(key);
	}

	private void heard(Member member, CheckIn checkIn) {
		if (checkIn.mayBePosted()) {
			this.posted.refresh(member, checkIn.key());
		}
		publish(checkIn.key());
	}

	private void publish(CheckInKey key) {
		this.events.publishEvent(new CheckInAnswered(key.member(), key.day(), key.span()));
	}

}
