package worthwhile.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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
import worthwhile.trend.figures.Period;
import worthwhile.usage.Network;

/**
 * Shows members the days and outcomes behind a return: of a network or of all, in the
 * half year that verdicts are made of or in a period of the trend.
 */
@Component
class ShowWhy implements MemberHandler {

	/**
	 * Shows what is behind a return; the value is what one would write after the command.
	 */
	static final String OPEN = "why.open";

	private static final int MOST_WORDS = 3;

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
		return MemberHandler.super.takes(word, rest) && rest.strip().split("\\s+").length <= MOST_WORDS;
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.REFLECT, TEXTS, "help.why"));
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
		List<String> words = new ArrayList<>(Arrays.asList(asked.strip().split("\\s+")));
		words.removeIf(String::isEmpty);
		Period period = words.isEmpty() ? null : PeriodWords.read(words.get(words.size() - 1)).orElse(null);
		if (period != null) {
			words.remove(words.size() - 1);
		}
		String name = String.join(" ", words);
		Optional<Network> network = NamedNetwork.read(context.member(), name);
		return (network.isEmpty() && !name.isEmpty())
				? Message.text(TEXTS.get(context.language(), "why.unknown", SubmittedForm.quote(name)))
				: answer(context, network.orElse(null), period);
	}

	private Message answer(MemberContext context, @Nullable Network network, @Nullable Period period) {
		LookBack told = this.trends.upTo(context, (period == Period.YEAR) ? Period.YEAR : Period.QUARTER);
		return new WhyMessage(told, network, period, context.language()).message();
	}

}
