package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Reason;
import worthwhile.sentence.Sentence;

/**
 * Takes a day told in one sentence. Without a day it answers the question that waits, or
 * else speaks of today.
 */
@Component
class LogSentence implements MemberHandler {

	private static final String NAME = "log";

	private final JdbcCheckIns checkIns;

	private final TellSentence sentences;

	LogSentence(JdbcCheckIns checkIns, TellSentence sentences) {
		this.checkIns = checkIns;
		this.sentences = sentences;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Set<String> commands() {
		return Set.of("log", "notiere");
	}

	@Override
	public boolean takes(String word, String rest) {
		return true;
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.ANSWER, Wording.TEXTS, "help.log"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		Reading reading = read(context, command.rest());
		if (reading instanceof Reading.Understood understood) {
			return Optional.of(store(context, command.rest(), understood));
		}
		return Optional.of((reading instanceof Reading.Unsure unsure) ? SayRefusal.ask(context, NAME, unsure)
				: SayRefusal.LOG.say(Wording.of(context), (Reading.Refused) reading));
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, MemberContext context) {
		Reading reading = read(context, words.text());
		if (reading instanceof Reading.Understood understood) {
			boolean answers = !understood.nothing() || understood.dayNamed()
					|| this.checkIns.waiting(context).isPresent();
			return answers ? Optional.of(store(context, words.text(), understood)) : Optional.empty();
		}
		if (reading instanceof Reading.Unsure unsure) {
			return Optional.of(SayRefusal.ask(context, NAME, unsure));
		}
		Reading.Refused refused = (Reading.Refused) reading;
		return (refused.reason() == Reason.TIME_OF_DAY || Sentence.namesTime(words.text()))
				? Optional.of(SayRefusal.LOG.say(Wording.of(context), refused)) : Optional.empty();
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return press.word().equals(SayRefusal.MEANT)
				? SaidSentence.Pressed.parse(press.value()).flatMap((pressed) -> meant(context, pressed))
				: this.sentences.press(press, context, (text, today) -> read(context, text, today));
	}

	/**
	 * On another day than it was offered it speaks of that day and answers no question
	 * that came since.
	 */
	private Optional<Reply> meant(MemberContext context, SaidSentence.Pressed pressed) {
		if (!(read(context, pressed.text(), pressed.today()) instanceof Reading.Understood understood)) {
			return Optional.empty();
		}
		SaidSentence said = new SaidSentence(NAME, pressed.today(), pressed.text(), null, understood);
		return Optional.of(new Reply.Update(pressed.today().equals(context.today()) ? this.sentences.tell(context, said)
				: this.sentences.tell(context, said, CheckInKey.of(context.member(), understood.day()))));
	}

	private Reply store(MemberContext context, String text, Reading.Understood understood) {
		return Reply.say(this.sentences.tell(context, new SaidSentence(NAME, context.today(), text, null, understood)));
	}

	private static Reading read(MemberContext context, String text) {
		return read(context, text, context.today());
	}

	private static Reading read(MemberContext context, String text, LocalDate today) {
		Member member = context.member();
		int longest = CheckInKey.of(member, today).longest();
		return new Sentence(member.workspaceNetworks().all()).read(text, today, longest);
	}

}
