package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;

/**
 * Opens what was told of a day, to change it or to add it.
 */
@Component
class EditDay implements MemberHandler {

	/** Of what was told last, and not of a day. */
	private static final Pattern CORRECTION = Pattern.compile("(?i)(?:that|it|this) to ");

	/** They fit below one message. */
	private static final int MOST = 20;

	private final CheckInReader reader;

	private final DayForm dayForm;

	EditDay(CheckInReader reader, DayForm dayForm) {
		this.reader = reader;
		this.dayForm = dayForm;
	}

	@Override
	public String name() {
		return "edit";
	}

	@Override
	public Set<String> commands() {
		return Set.of("edit", "ändern");
	}

	@Override
	public boolean takes(String word, String rest) {
		return !CORRECTION.matcher(rest).lookingAt();
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.CORRECT, Wording.TEXTS, "help.edit"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return true;
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(command.rest().isEmpty() ? Reply.say(days(context)) : named(context, command.rest()));
	}

	private Reply named(MemberContext context, String text) {
		Wording wording = Wording.of(context);
		Reading reading = NamedDay.read(WeekInWords.ofDay(context.member(), text, context.today()), context.today());
		if (reading instanceof Reading.Refused refused) {
			return SayRefusal.EDIT.say(wording, refused);
		}
		CheckInDetails told = told(context.member(), ((Reading.Understood) reading).day());
		return new Reply.Open(this.dayForm.open(context.member(), told, wording));
	}

	/**
	 * The week to which a day belongs for a member with a weekly cadence, unless days of
	 * it were told.
	 */
	private CheckInDetails told(Member member, LocalDate day) {
		CheckInDetails asked = this.reader.details(member, CheckInKey.of(member, day));
		return asked.isWeekOfDays() ? this.reader.details(member, CheckInKey.ofDay(member, day)) : asked;
	}

	private Message days(MemberContext context) {
		LocalDate today = context.today();
		Wording wording = Wording.of(context);
		List<CheckInDetails> answered = this.reader.answered(context.member(), today.minusDays(Sentence.DAYS_BACK),
				today, MOST);
		String text = wording.get(answered.isEmpty() ? "edit.none" : "edit.days", Sentence.DAYS_BACK);
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph(text));
		List<Button> ways = answered.stream()
			.map((told) -> Tap.Plain.OPEN_FORM.button(wording.listed(told), told.key()))
			.toList();
		if (!ways.isEmpty()) {
			blocks.add(new Block.OneOfMany(wording.get("edit.prompt"), Button.distinct(ways)));
		}
		blocks.add(new Block.Note(wording.get(ways.isEmpty() ? "edit.others" : "edit.older", Sentence.DAYS_BACK)));
		return new Message(text, blocks);
	}

}
