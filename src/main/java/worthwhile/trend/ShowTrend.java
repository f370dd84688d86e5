package worthwhile.trend;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Members;
import worthwhile.trend.figures.Period;

/**
 * Shows members their own trend, and another period in its place when they press for it.
 */
@Component
class ShowTrend implements Handler {

	/** Opens the trend as a new message. */
	static final String OPEN = "trend.open";

	/** Puts another period in the place of the one that is seen. */
	static final String SWITCH = "trend.period";

	private static final Texts TEXTS = Texts.of(ShowTrend.class);

	private final Members members;

	private final Trends trends;

	ShowTrend(Members members, Trends trends) {
		this.members = members;
		this.trends = trends;
	}

	@Override
	public String name() {
		return "trend";
	}

	@Override
	public Set<String> commands() {
		return Set.of("trend", "verlauf");
	}

	@Override
	public int helpOrder() {
		return 40;
	}

	@Override
	public Optional<HelpLine> help(Locale language) {
		return Optional.of(new HelpLine(TEXTS.get(language, "help.usage"), TEXTS.get(language, "help.what")));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return PeriodWords.read(command.rest())
			.map((period) -> message(speaker, period).map(Reply::say))
			.orElseGet(() -> Optional.of(unknownPeriod(speaker)));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return PeriodWords.read(press.value())
			.flatMap((period) -> message(speaker, period))
			.flatMap((message) -> reply(press, message));
	}

	private static Optional<Reply> reply(Incoming.Press press, Message message) {
		return switch (press.action()) {
			case OPEN -> Optional.of(Reply.say(message));
			case SWITCH -> Optional.of(new Reply.Update(message));
			default -> Optional.empty();
		};
	}

	private Optional<Message> message(Speaker speaker, Period period) {
		return this.members.find(speaker.person())
			.map((member) -> new TrendMessage(this.trends.of(member, period), speaker.language()).message());
	}

	private static Reply unknownPeriod(Speaker speaker) {
		return Reply.say(TEXTS.get(speaker.language(), "unknownPeriod"));
	}

}
