package worthwhile.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.conversation.Glance;
import worthwhile.conversation.HomePlace;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberSection;
import worthwhile.statistics.WeeklyTrend;
import worthwhile.trend.figures.Period;

/**
 * This week to date in a few figures; below it the last weeks as a picture, and whether
 * they have a direction: 13 of them as soon as there are enough answers for one, 4
 * before.
 */
@Component
@Order(1)
class TrendSection implements MemberSection {

	private static final Texts TEXTS = Texts.of(TrendSection.class);

	private final Trends trends;

	TrendSection(Trends trends) {
		this.trends = trends;
	}

	@Override
	public HomePlace place() {
		return HomePlace.REFLECT;
	}

	@Override
	public List<Block> blocks(MemberContext context) {
		LookBack told = this.trends.upTo(context, Period.QUARTER);
		Trend lately = lately(told);
		List<Block> blocks = new ArrayList<>(week(told.over(Period.WEEK), context.language()));
		if (!lately.now().isEmpty()) {
			blocks.addAll(new TrendMessage(lately, context.language()).glance(context.member().cadence()));
			blocks.add(Block.Buttons.of(more(context), why(context, lately.period())));
		}
		return blocks;
	}

	@Override
	public Glance glance(MemberContext context) {
		Trend week = this.trends.upTo(context, Period.WEEK).over(Period.WEEK);
		return Glance.of(week(week, context.language()), more(context));
	}

	private static List<Block> week(Trend trend, Locale language) {
		Texts.In texts = TEXTS.in(language);
		return List.of(new Block.Heading(texts.get("home.title")), trend.isEmpty()
				? new Block.Paragraph(texts.get("home.empty")) : new Block.Facts(facts(trend, language)));
	}

	/**
	 * All time, one mean and what came of it; of a week of which nothing is told it says
	 * so once.
	 */
	private static List<Block.Fact> facts(Trend trend, Locale language) {
		FigureFacts figures = new FigureFacts(trend, TEXTS.in(language), language);
		return Stream.concat(figures.minutes().stream().limit(2), figures.outcomes().stream())
			.limit(trend.now().isEmpty() ? 1 : 3)
			.toList();
	}

	private static Trend lately(LookBack told) {
		Trend quarter = told.over(Period.QUARTER);
		return (quarter.now().direction() != WeeklyTrend.TOO_FEW) ? quarter : told.over(Period.MONTH);
	}

	private static Button why(MemberContext context, Period period) {
		return Button.of(TEXTS.get(context.language(), "week.button.why"), ShowWhy.OPEN, PeriodWords.of(period));
	}

	private static Button more(MemberContext context) {
		return Button.of(TEXTS.get(context.language(), "home.open"), ShowTrend.OPEN, PeriodWords.of(Period.MONTH));
	}

}
