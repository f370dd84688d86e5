package worthwhile.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.intention.WeeklyBudgets;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.trend.figures.Period;

/**
 * Shows members their own trend, and another period in its place when they press for it.
 */
@Component
class ShowTrend implements MemberHandler {

	/** Opens the trend as a new message. */
	static final String OPEN = "trend.open";

	/** Puts another period in the place of the one that is seen. */
	static final String SWITCH = "trend.period";

	private static final Texts TEXTS = Texts.of(ShowTrend.class);

	private final Trends trends;

	private final Verdicts verdicts;

	private final WeeklyBudgets budgets;

	ShowTrend(Trends trends, Verdicts verdicts, WeeklyBudgets budgets) {
		this.trends = trends;
		this.verdicts = verdicts;
		this.budgets = budgets;
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
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.REFLECT, TEXTS, "help"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return true;
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(Reply.say(PeriodWords.read(command.rest())
			.map((period) -> message(context, period))
			.orElseGet(() -> Message.text(TEXTS.get(context.language(), "unknownPeriod")))));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return PeriodWords.read(press.value())
			.map((period) -> message(context, period))
			.flatMap((message) -> reply(press, message));
	}

	private static Optional<Reply> reply(Incoming.Press press, Message message) {
		return switch (press.action()) {
			case OPEN -> Optional.of(Reply.say(message));
			case SWITCH -> Optional.of(new Reply.Update(message));
			default -> Optional.empty();
		};
	}

	private Message message(MemberContext context, Period period) {
		LookBack told = this.trends.upTo(context, (period == Period.YEAR) ? Period.YEAR : Period.QUARTER);
		Trend trend = told.over(period);
		List<Block> more = new ArrayList<>();
		planned(context, trend).map(Block.Note::new).ifPresent(more::add);
		if (!trend.isEmpty() || !told.networks().isEmpty()) {
			more.addAll(verdicts(context, told, period));
		}
		return new TrendMessage(trend, context.language()).message(more);
	}

	private Optional<String> planned(MemberContext context, Trend trend) {
		return new PlannedTime(this.budgets.of(context.member()), TEXTS.in(context.language())).line(trend.period(),
				trend.now());
	}

	private List<Block> verdicts(MemberContext context, LookBack told, Period period) {
		Texts.In texts = TEXTS.in(context.language());
		Button why = Button.of(texts.get("verdict.button.why"), ShowWhy.OPEN, PeriodWords.of(period));
		return told.networks().isEmpty() ? List.of(Block.Buttons.of(why))
				: List.of(
						new Block.Paragraph(this.verdicts.of(context.member(), told).message(context.member()).line()),
						Block.Buttons.of(Button.of(texts.get("verdict.button.open"), ShowVerdict.OPEN, ""), why));
	}

}
