package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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

	static final String NAME = "log";

	/**
	 * Why a sentence without a time in figures is refused that tells of a day all the
	 * same.
	 */
	private static final Set<Reason> MEANT_FOR_IT = EnumSet.of(Reason.TIME_OF_DAY, Reason.NO_FEELING,
			Reason.TWO_FEELINGS);

	private final JdbcCheckIns checkIns;

	private final TellSentence sentences;

	private final OfferNetwork networks;

	LogSentence(JdbcCheckIns checkIns, TellSentence sentences, OfferNetwork networks) {
		this.checkIns = checkIns;
		this.sentences = sentences;
		this.networks = networks;
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
		return Optional.of(answer(context, command.rest()));
	}

	private Reply answer(MemberContext context, String text) {
		Reading reading = read(context, text);
		return (reading instanceof Reading.Understood understood) ? store(context, text, understood)
				: this.networks.say(SayRefusal.LOG, NAME, context, text, reading);
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, MemberContext context) {
		Reading reading = read(context, words.text());
		if (reading instanceof Reading.Understood understood) {
			boolean answers = !understood.nothing() || understood.dayNamed()
					|| this.checkIns.waiting(context).isPresent();
			return answers ? Optional.of(store(context, words.text(), understood)) : Optional.empty();
		}
		boolean meant = reading instanceof Reading.Unsure || Sentence.namesTime(words.text())
				|| reading instanceof Reading.Refused refused && MEANT_FOR_IT.contains(refused.reason());
		return meant ? Optional.of(this.networks.say(SayRefusal.LOG, NAME, context, words.text(), reading))
				: betweenWords(context, words.text());
	}

	/**
	 * Asks back what may have come of it, where somebody says more of it.
	 */
	private static Optional<Reply> betweenWords(MemberContext context, String text) {
		return new Sentence(context.member().workspaceNetworks().all()).readBetweenWords(text, context.today())
			.map((unsure) -> SayRefusal.ask(context, NAME, unsure, List.of()));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return switch (press.word()) {
			case SayRefusal.MEANT ->
				SaidSentence.Pressed.parse(press.value()).flatMap((pressed) -> meant(context, pressed));
			case OfferNetwork.ADD ->
				SaidSentence.Pressed.parse(press.value()).flatMap((pressed) -> added(context, pressed));
			default -> this.sentences.press(press, context, (text, today) -> read(context, text, today));
		};
	}

	/**
	 * The sentence once its network is one of the workspace's; another one that it names
	 * may be missing still.
	 */
	private Optional<Reply> added(MemberContext context, SaidSentence.Pressed pressed) {
		Reading reading = read(context, pressed.text(), pressed.today());
		MemberContext with = this.networks.added(context, reading).orElse(context);
		return meant(with, pressed).or(() -> this.networks
			.say(SayRefusal.LOG, NAME, with, pressed.text(), read(with, pressed.text(), pressed.today()))
			.said()
			.map(Reply.Update::new));
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
		return new Sentence(member.workspaceNetworks().all()).read(WeekInWords.ofSentence(member, text, today), today,
				longest);
	}

}
