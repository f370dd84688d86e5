package worthwhile.checkin.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInAnswered;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.JdbcOutcomes.Source;
import worthwhile.outbox.PressedMessage;
import worthwhile.people.Member;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.Signal;

/**
 * Keeps what members say of a check-in. Runs within the transaction of what was said,
 * with the member locked.
 */
@Component
public class Answers {

	private final JdbcCheckIns checkIns;

	private final JdbcCheckInDetails details;

	private final JdbcOutcomes outcomes;

	private final JdbcSignals signals;

	private final PostedQuestions posted;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Answers(JdbcCheckIns checkIns, JdbcCheckInDetails details, JdbcOutcomes outcomes, JdbcSignals signals,
			PostedQuestions posted, ApplicationEventPublisher events, Clock clock) {
		this.checkIns = checkIns;
		this.details = details;
		this.outcomes = outcomes;
		this.signals = signals;
		this.posted = posted;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Where a check-in stands and its entries; its outcomes stay as they are kept.
	 * @param pressed the message in which the member pressed something, if they did
	 * @return whether that shows it soon
	 */
	public boolean keep(Member member, CheckInDetails told, @Nullable PressedMessage pressed) {
		this.details.answer(told.checkIn(), told.entries(), this.clock.instant());
		publish(told.key());
		return show(member, told.checkIn(), pressed);
	}

	/**
	 * Where a check-in stands; what was told with it stays.
	 * @param pressed the message in which the member pressed something, if they did
	 * @return whether that shows it soon
	 */
	public boolean keep(Member member, CheckIn checkIn, @Nullable PressedMessage pressed) {
		this.checkIns.answer(checkIn, this.clock.instant());
		publish(checkIn.key());
		return show(member, checkIn, pressed);
	}

	/**
	 * Nothing that was not kept before, but how it stands is to be seen.
	 * @param pressed the message in which the member pressed something, if they did
	 * @return whether that shows it soon
	 */
	public boolean show(Member member, CheckIn checkIn, @Nullable PressedMessage pressed) {
		return checkIn.mayBePosted() && this.posted.refresh(member, checkIn.key(), pressed);
	}

	/**
	 * What came of it by tap, in the place of what was tapped before.
	 * @param checkIn where it stands now
	 * @param outcome what came of it; nothing yet if missing
	 * @param pressed the message in which it was tapped, if it was in one
	 * @return whether that shows it soon
	 */
	public boolean keepTapped(Member member, CheckIn checkIn, @Nullable Outcome outcome,
			@Nullable PressedMessage pressed) {
		this.outcomes.deleteTapped(checkIn.key());
		if (outcome != null) {
			save(member, checkIn.key(), Source.TAP, outcome);
		}
		return keep(member, checkIn, pressed);
	}

	/**
	 * The network of the outcome that was tapped, if it has none.
	 */
	public void nameTapped(CheckInKey key, Network network) {
		this.outcomes.nameTapped(key, network.key());
	}

	/**
	 * Entries and outcomes of a sentence. A network that it names counts in the place of
	 * what was told of it before, estimates are dropped, and outcomes count in the place
	 * of those of the same kind that were tapped or said of the day.
	 * @param nothing whether it says that there was no use
	 * @return the check-in with its entries now, and with its outcomes before
	 */
	public CheckInDetails keepSaid(Member member, CheckInDetails before, List<Entry> said, boolean nothing,
			List<Outcome> came) {
		List<Entry> spent = new ArrayList<>(nothing ? List.of() : kept(before, said));
		spent.addAll(said);
		CheckInDetails told = before.with(before.checkIn().answered(null, Step.DONE), Entry.mostFirst(spent));
		if (!came.isEmpty()) {
			this.outcomes.tell(before.key(), came);
		}
		keep(member, told, null);
		return told;
	}

	/**
	 * Outcomes of a sentence without any time.
	 */
	public void keepSaid(Member member, CheckInKey key, List<Outcome> came) {
		this.outcomes.tell(key, came);
		showWithoutAnswer(member, key);
	}

	/**
	 * Everything, as a form has it.
	 * @param removed the outcomes that were emptied in it
	 * @param pressed the message from which it was opened, if it was from one
	 * @return whether that shows it soon
	 */
	public boolean keepForm(Member member, CheckInDetails told, List<Signal> signals, Set<UUID> removed,
			@Nullable PressedMessage pressed) {
		removed.forEach((id) -> this.outcomes.delete(member.id(), id));
		told.outcomes().forEach((outcome) -> save(member, told.key(), Source.FORM, outcome));
		signals.forEach((signal) -> this.signals.save(member.id(), signal));
		return keep(member, told.with(told.checkIn().answered(null, Step.DONE)), pressed);
	}

	/**
	 * Outcomes by themselves.
	 */
	public void keepOutcomes(Member member, LocalDate day, List<Outcome> came) {
		CheckInKey key = CheckInKey.ofDay(member, day);
		came.forEach((outcome) -> save(member, key, Source.OUTCOME, outcome));
		showWithoutAnswer(member, key);
	}

	/**
	 * That nothing is told.
	 * @param pressed the message in which the member pressed something, if they did
	 * @return whether that shows it soon
	 */
	public boolean skip(Member member, CheckIn checkIn, @Nullable PressedMessage pressed) {
		return keep(member, checkIn.skipped(), pressed);
	}

	/**
	 * That the question waits for an answer again.
	 * @param pressed the message in which the member pressed something, if they did
	 * @return whether that shows it soon
	 */
	public boolean reopen(Member member, CheckIn checkIn, @Nullable PressedMessage pressed) {
		return keep(member, checkIn.reopened(), pressed);
	}

	public void delete(Member member, Outcome outcome) {
		this.outcomes.delete(member.id(), outcome.id());
		showWithoutAnswer(member, CheckInKey.ofDay(member, outcome.day()));
	}

	/**
	 * Forgets all that was told with a check-in, its outcomes included.
	 */
	public void deleteAll(Member member, CheckIn checkIn) {
		this.outcomes.deleteAll(checkIn.key());
		this.signals.deleteAll(member.id(), checkIn.key().day());
		this.checkIns.delete(checkIn.key());
		if (checkIn.asked().askedAt() != null) {
			this.checkIns.save(checkIn.skipped(), this.clock.instant());
		}
		showWithoutAnswer(member, checkIn.key());
	}

	/**
	 * Starts the count of unanswered questions anew, since the member said something.
	 */
	public void spoke(Member member) {
		this.checkIns.spoke(member.id());
	}

	private static List<Entry> kept(CheckInDetails before, List<Entry> said) {
		Set<Network> named = said.stream().map(Entry::network).collect(Collectors.toSet());
		return before.entries()
			.stream()
			.filter((entry) -> !named.contains(entry.network()) && (entry.stated() || said.isEmpty()))
			.toList();
	}

	private void save(Member member, CheckInKey key, Source source, Outcome outcome) {
		this.outcomes.save(member.id(), key.span(), outcome, source);
	}

	/**
	 * Shows what was told beside a check-in, of which nothing was read or kept.
	 */
	private void showWithoutAnswer(Member member, CheckInKey key) {
		spoke(member);
		this.posted.refresh(member, key, null);
		publish(key);
	}

	private void publish(CheckInKey key) {
		this.events.publishEvent(new CheckInAnswered(key.member(), key.day(), key.span()));
	}

}
