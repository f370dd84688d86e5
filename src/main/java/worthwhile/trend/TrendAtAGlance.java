package worthwhile.trend;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberSection;
import worthwhile.statistics.WeeklyTrend;
import worthwhile.trend.figures.Period;

/**
 * The last weeks as a picture, and whether they have a direction: 13 of them as soon as
 * there are enough answers for one, 4 before.
 */
@Component
class TrendAtAGlance implements MemberSection {

	private static final Texts TEXTS = Texts.of(TrendAtAGlance.class);

	private final Trends trends;

	TrendAtAGlance(Trends trends) {
		this.trends = trends;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public List<Block> blocks(MemberContext context) {
		Trend trend = trend(context);
		return trend.now().isEmpty() ? List.of() : blocks(trend, context.language());
	}

	private Trend trend(MemberContext context) {
		Trend quarter = this.trends.of(context, Period.QUARTER);
		return (quarter.now().direction() != WeeklyTrend.TOO_FEW) ? quarter : this.trends.of(context, Period.MONTH);
	}

	private static List<Block> blocks(Trend trend, Locale language) {
		Block buttons = Block.Buttons
			.of(Button.of(TEXTS.get(language, "home.open"), ShowTrend.OPEN, PeriodWords.of(Period.MONTH)));
		return Stream.concat(new TrendMessage(trend, language).glance().stream(), Stream.of(buttons)).toList();
	}

}
