package worthwhile.checkin.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInAnswered;
import worthwhile.checkin.record.JdbcLastTold.LastTold;
import worthwhile.checkin.record.JdbcOutcomes.Source;
import worthwhile.identity.MemberId;
import worthwhile.people.MemberContext;
import worthwhile.usage.Network;
import worthwhile.usage.NetworkNames;
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

	private final JdbcLastTold lastTold;

	private final PostedQuestions posted;

	private final ApplicationEventPublisher events;

	Answers(JdbcCheckIns checkIns, JdbcCheckInDetails details, JdbcOutcomes outcomes, JdbcSignals signals,
			JdbcLastTold lastTold, PostedQuestions posted, ApplicationEventPublisher events) {
		this.checkIns = checkIns;
		this.details = details;
		this.outcomes = outcomes;
		this.signals = signals;
		this.lastTold = lastTold;
		this.posted = posted;
		this.events = events;
	}

	/**
	 * Where a check-in stands and its entries; its outcomes stay as they are kept.
	 * @return whether that shows it soon
	 */
	public boolean keep(MemberContext context, CheckInDetails told) {
		return keep(context, told, ThingTold.plain());
	}

	/**
	 * The same of one of several check-ins that are told of at once.
	 */
	public boolean keep(MemberContext context, CheckInDetails told, ThingTold telling) {
		this.details.answer(told.checkIn(), told.entries(), telling, context.now());
		publish(context, told.key());
		return show(context, told.checkIn());
	}

	/**
	 * Where a check-in stands; what was told with it stays, and nothing was told.
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
	 * That the member wants to say nothing of it.
	 * @return whether that shows it soon
	 */
	public boolean skip(MemberContext context, CheckIn checkIn) {
		this.checkIns.answer(checkIn.skipped(), ThingTold.plain(), context.now());
		publish(context, checkIn.key());
		return show(context, checkIn);
	}

	/**
	 * What came of it by tap, in the place of what was tapped before.
	 * @param checkIn where it stands now
	 * @param outcome what came of it; nothing yet, or nothing new, if missing
	 * @return whether that shows it soon
	 */
	public boolean keepTapped(MemberContext context, CheckIn checkIn, @Nullable Outcome outcome) {
		this.checkIns.answer(checkIn, ThingTold.plain(), context.now());
		this.outcomes.deleteTapped(checkIn.key());
		if (outcome != null) {
			save(context, checkIn.key(), Source.TAP, outcome);
		}
		publish(context, checkIn.key());
		return show(context, checkIn);
	}

	/**
	 * The network of the outcome that was tapped, if it has none.
	 */
	public void nameTapped(CheckInKey key, Network network) {
		this.outcomes.nameTapped(key, network.key());
	}

	/**
	 * What a sentence tells of a check-in's time and what came of it.
	 * @param told how it stands then
	 * @param came what came of it, which is in {@code told} already
	 * @param replaced the outcomes in whose place that is
	 */
	public void keepSaid(MemberContext context, ThingTold telling, CheckInDetails told, List<Outcome> came,
			Collection<UUID> replaced) {
		this.details.answer(told.checkIn(), told.entries(), telling, context.now());
		keepCame(context, told, came, replaced);
	}

	/**
	 * The same of a check-in of which nothing is kept yet.
	 */
	public void keepFirstSaid(MemberContext context, ThingTold telling, CheckInDetails told, List<Outcome> came) {
		this.details.answerFirst(told.checkIn(), told.entries(), telling, context.now());
		keepCame(context, told, came, List.of());
	}

	private void keepCame(MemberContext context, CheckInDetails told, List<Outcome> came, Collection<UUID> replaced) {
		if (!came.isEmpty()) {
			this.outcomes.tell(told.key(), Source.SENTENCE, came, replaced);
		}
		publish(context, told.key());
		show(context, told.checkIn());
	}

	/**
	 * What came of it, without any time.
	 * @param replaced the outcomes in whose place that is
	 */
	public void keepOutcomes(MemberContext context, ThingTold telling, CheckInKey key, List<Outcome> came,
			Collection<UUID> replaced) {
		this.outcomes.tell(key, Source.OUTCOME, came, replaced, telling, context.now());
		showBeside(context, key);
	}

	/**
	 * Everything, as a form has it.
	 * @param removed the outcomes that were emptied in it
	 * @return whether that shows it soon
	 */
	public boolean keepForm(MemberContext context, CheckInDetails told, List<Signal> signals,
			Collection<UUID> removed) {
		ThingTold telling = ThingTold.plain();
		this.lastTold.remember(told.key(), telling, context.now());
		removed.forEach((id) -> this.outcomes.delete(context.member().id(), id));
		told.outcomes().forEach((outcome) -> save(context, told.key(), Source.FORM, outcome));
		signals.forEach((signal) -> this.signals.save(told.key(), signal));
		return keep(context, told, telling);
	}

	/**
	 * Outcomes in a form of their own, each of which can be sent again.
	 */
	public void keepOutcomes(MemberContext context, LocalDate day, List<Outcome> came) {
		CheckInKey key = CheckInKey.ofDay(context.member(), day);
		this.lastTold.remember(key, ThingTold.plain(), context.now());
		came.forEach((outcome) -> save(context, key, Source.OUTCOME, outcome));
		showBeside(context, key);
	}

	/**
	 * Takes back what the member did last, within a day: a correction, and only then what
	 * it corrected.
	 * @return the check-ins of which that was, none if there is nothing to take back
	 */
	public List<CheckInKey> undo(MemberContext context) {
		MemberId member = context.member().id();
		this.lastTold.swapCorrected(member);
		List<LastTold> last = this.lastTold.find(member, context.now());
		last.forEach((told) -> takeBack(context, told));
		if (!last.isEmpty()) {
			this.lastTold.forgetTakenBack(member);
		}
		return last.stream().map(LastTold::key).toList();
	}

	/**
	 * Takes back what the member told last, within a day, with all its corrections.
	 * @param telling nothing else
	 * @return the check-ins of which that was, none if it is not what was told last
	 */
	public List<CheckInKey> takeBack(MemberContext context, UUID telling) {
		List<LastTold> last = last(context).filter((told) -> told.telling().equals(telling)).toList();
		last.forEach((told) -> takeBack(context, told));
		if (!last.isEmpty()) {
			this.lastTold.forget(context.member().id());
		}
		return last.stream().map(LastTold::key).toList();
	}

	/**
	 * Takes back what the member told last of a check-in, so that it can be told as it is
	 * right.
	 * @param telling the correction, which tells it anew
	 * @param moved whether that is of another check-in
	 */
	public void correct(MemberContext context, CheckInKey key, ThingTold telling, boolean moved) {
		last(context).filter((told) -> told.key().equals(key)).findFirst().ifPresent((told) -> {
			this.lastTold.correct(key, telling, moved, context.now());
			takeBack(context, told);
		});
	}

	/**
	 * Says more of what the member told last of a check-in, if that is what they told
	 * last: it can be taken back by itself, and what was told can still be corrected.
	 */
	public void amend(MemberContext context, CheckInKey key, ThingTold telling) {
		this.lastTold.correct(key, telling, false, context.now());
	}

	private Stream<LastTold> last(MemberContext context) {
		return this.lastTold.find(context.member().id(), context.now()).stream().filter((told) -> !told.moved());
	}

	/**
	 * The check-ins of which the member told last, within a day.
	 */
	public List<CheckInKey> lastTold(MemberContext context) {
		return last(context).map(LastTold::key).toList();
	}

	/**
	 * The check-ins that an undo would change.
	 */
	public List<CheckInKey> toUndo(MemberContext context) {
		return this.lastTold.find(context.member().id(), context.now()).stream().map(LastTold::key).toList();
	}

	/**
	 * How the check-ins stood before what the member told of them last, within a day.
	 */
	public List<CheckInDetails> beforeLast(MemberContext context) {
		NetworkNames names = NetworkNames.of(context.member().workspaceNetworks().ever());
		return this.details.findBeforeLast(context.member().id(), context.now().minus(JdbcLastTold.KEPT), names);
	}

	/**
	 * The check-in of which the member told last, if what they told is that.
	 */
	public Optional<CheckInKey> lastTold(MemberContext context, UUID telling) {
		return last(context).filter((told) -> told.telling().equals(telling)).map(LastTold::key).findFirst();
	}

	private void takeBack(MemberContext context, LastTold told) {
		CheckInKey key = told.key();
		CheckIn then = told.of(this.checkIns.find(key).orElseGet(() -> CheckIn.blank(key)));
		if (then != null) {
			this.checkIns.save(then, context.now());
		}
		else {
			this.checkIns.delete(key);
		}
		this.lastTold.putBack(key);
		showBeside(context, key);
	}

	public void delete(MemberContext context, Outcome outcome) {
		this.lastTold.forget(context.member().id());
		this.outcomes.delete(context.member().id(), outcome.id()).ifPresent((key) -> {
			spoke(context);
			showBeside(context, key);
		});
	}

	/**
	 * Forgets all that was told with a check-in, its outcomes included.
	 */
	public void deleteAll(MemberContext context, CheckIn checkIn) {
		this.lastTold.forget(context.member().id());
		this.outcomes.deleteAll(checkIn.key());
		this.signals.deleteAll(checkIn.key());
		if (checkIn.mayBePosted()) {
			this.checkIns.empty(checkIn.deleted(), context.now());
		}
		else {
			this.checkIns.delete(checkIn.key());
		}
		spoke(context);
		showBeside(context, checkIn.key());
	}

	/**
	 * Starts the count of unanswered questions anew, since the member said something.
	 */
	public void spoke(MemberContext context) {
		this.checkIns.spoke(context.member().id());
	}

	private void save(MemberContext context, CheckInKey key, Source source, Outcome outcome) {
		this.outcomes.save(context.member().id(), key.span(), outcome, source);
	}

	/**
	 * Shows what was told beside a check-in, of which nothing was read or kept.
	 */
	private void showBeside(MemberContext context, CheckInKey key) {
		this.posted.refresh(context, key);
		publish(context, key);
	}

	private void publish(MemberContext context, CheckInKey key) {
		this.events.publishEvent(new CheckInAnswered(context.member(), key.day(), key.span()));
	}

}
