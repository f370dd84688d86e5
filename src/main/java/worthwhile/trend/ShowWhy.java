package worthwhile.trend;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;

/**
 * Shows members the days and outcomes behind a figure: a return of a network or of all,
 * or whatever else the trend says, in the half year that verdicts are made of, in a
 * period of the trend or in a week.
 */
@Component
class ShowWhy implements MemberHandler {

	/**
	 * Shows what is behind a return; the value is what one would write after the command.
	 */
	static final String OPEN = "why.open";

	/** Of a name in one word; a longer one is looked up. */
	private static final int MOST_WORDS = 4;

	private static final int MOST_WORDS_OF_A_LONG_NAME = 10;

	/** A word without digits, or something like a day or a week. */
	private static final Pattern WORD = Pattern.compile("\\D*|\\w+([-./]\\w+){1,9}");

	private static final Texts TEXTS = Texts.of(ShowWhy.class);

	private final Trends trends;

	ShowWhy(Trends trends) {
		this.trends = trends;
	}

	@Override
	public String name() {
		return "why";
	}

	@Override
	public Set<String> commands() {
		return Set.of("why", "warum");
	}

	@Override
	public boolean takes(String word, String rest) {
		String[] words = rest.strip().split("\\s+");
		int most = FigureNames.beginsALongOne(rest) ? MOST_WORDS_OF_A_LONG_NAME : MOST_WORDS;
		return words.length <= most && Arrays.stream(words).allMatch((one) -> WORD.matcher(one).matches());
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.DEEPEN, TEXTS, "help.why"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return true;
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(Reply.say(answer(context, command.rest())));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return press.action().equals(OPEN) ? Optional.of(Reply.say(answer(context, press.value()))) : Optional.empty();
	}

	private Message answer(MemberContext context, String asked) {
		return WhyQuestion.read(context.member(), asked)
			.map((question) -> answer(context, question))
			.orElseGet(() -> Message
				.text(TEXTS.get(context.language(), "why.unknown", SubmittedForm.quote(asked.strip()))));
	}

	private Message answer(MemberContext context, WhyQuestion question) {
		LookBack told = this.trends.upTo(context, question.longest(context.today()));
		return new WhyMessage(told, question, context.language()).message();
	}

}
