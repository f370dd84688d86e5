package worthwhile.checkin.record;

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
import worthwhile.people.MemberContext;
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

	Answers(JdbcCheckIns checkIns, JdbcCheckInDetails details, JdbcOutcomes outcomes, JdbcSignals signals,
			PostedQuestions posted, ApplicationEventPublisher events) {
		this.checkIns = checkIns;
		this.details = details;
		this.outcomes = outcomes;
		this.signals = signals;
		this.posted = posted;
		this.events = events;
	}

	/**
	 * Where a check-in stands and its entries; its outcomes stay as they are kept.
	 * @return whether that shows it soon
	 */
	public boolean keep(MemberContext context, CheckInDetails told) {
		this.details.answer(told.checkIn(), told.entries(), context.now());
		publish(context, told.key());
		return show(context, told.checkIn());
	}

	/**
	 * Where a check-in stands; what was told with it stays.
	 * @return whether that shows it soon
	 */
	public boolean keep(MemberContext context, CheckIn checkIn) {
		this.checkIns.answer(checkIn, context.now());
		publish(context, checkIn.key());
		return show(context, checkIn);
	}

	/**
	 * Nothing that was not kept before, but how it stands is to be seen.
	 * @return whether that shows it soon
	 */
	public boolean show(MemberContext context, CheckIn checkIn) {
		return checkIn.mayBePosted() && this.posted.refresh(context, checkIn);
	}

	/**
	 * What came of it by tap, in the place of what was tapped before.
	 * @param checkIn where it stands now
	 * @param outcome what came of it; nothing yet if missing
	 * @return whether that shows it soon
	 */
	public boolean keepTapped(MemberContext context, CheckIn checkIn, @Nullable Outcome outcome) {
		this.outcomes.deleteTapped(checkIn.key());
		if (outcome != null) {
			save(context, checkIn.key(), Source.TAP, outcome);
		}
		return keep(context, checkIn);
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
	public CheckInDetails keepSaid(MemberContext context, CheckInDetails before, List<Entry> said, boolean nothing,
			List<Outcome> came) {
		List<Entry> spent = new ArrayList<>(nothing ? List.of() : kept(before, said));
		spent.addAll(said);
		CheckInDetails told = before.with(before.checkIn().answered(null, Step.DONE), Entry.mostFirst(spent));
		if (!came.isEmpty()) {
			this.outcomes.tell(before.key(), came);
		}
		keep(context, told);
		return told;
	}

	/**
	 * Outcomes of a sentence without any time.
	 */
	public void keepSaid(MemberContext context, CheckInKey key, List<Outcome> came) {
		this.outcomes.tell(key, came);
		showWithoutAnswer(context, key);
	}

	/**
	 * Everything, as a form has it.
	 * @param removed the outcomes that were emptied in it
	 * @return whether that shows it soon
	 */
	public boolean keepForm(MemberContext context, CheckInDetails told, List<Signal> signals, Set<UUID> removed) {
		removed.forEach((id) -> this.outcomes.delete(context.member().id(), id));
		told.outcomes().forEach((outcome) -> save(context, told.key(), Source.FORM, outcome));
		signals.forEach((signal) -> this.signals.save(context.member().id(), signal));
		return keep(context, told.with(told.checkIn().answered(null, Step.DONE)));
	}

	/**
	 * Outcomes by themselves.
	 */
	public void keepOutcomes(MemberContext context, LocalDate day, List<Outcome> came) {
		CheckInKey key = CheckInKey.ofDay(context.member(), day);
		came.forEach((outcome) -> save(context, key, Source.OUTCOME, outcome));
		showWithoutAnswer(context, key);
	}

	public void delete(MemberContext context, Outcome outcome) {
		this.outcomes.delete(context.member().id(), outcome.id()).ifPresent((key) -> showWithoutAnswer(context, key));
	}

	/**
	 * Forgets all that was told with a check-in, its outcomes included.
	 */
	public void deleteAll(MemberContext context, CheckIn checkIn) {
		this.outcomes.deleteAll(checkIn.key());
		this.signals.deleteAll(context.member().id(), checkIn.key().day());
		this.checkIns.delete(checkIn.key());
		if (checkIn.mayBePosted()) {
			this.checkIns.save(checkIn.deleted(), context.now());
		}
		showWithoutAnswer(context, checkIn.key());
	}

	/**
	 * Starts the count of unanswered questions anew, since the member said something.
	 */
	public void spoke(MemberContext context) {
		this.checkIns.spoke(context.member().id());
	}

	private static List<Entry> kept(CheckInDetails before, List<Entry> said) {
		Set<Network> named = said.stream().map(Entry::network).collect(Collectors.toSet());
		return before.entries()
			.stream()
			.filter((entry) -> !named.contains(entry.network()) && (entry.stated() || said.isEmpty()))
			.toList();
	}

	private void save(MemberContext context, CheckInKey key, Source source, Outcome outcome) {
		this.outcomes.save(context.member().id(), key.span(), outcome, source);
	}

	/**
	 * Shows what was told beside a check-in, of which nothing was read or kept.
	 */
	private void showWithoutAnswer(MemberContext context, CheckInKey key) {
		spoke(context);
		this.posted.refresh(context, key);
		publish(context, key);
	}

	private void publish(MemberContext context, CheckInKey key) {
		this.events.publishEvent(new CheckInAnswered(context.member(), key.day(), key.span()));
	}

}
