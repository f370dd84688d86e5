package worthwhile.trend;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberSection;
import worthwhile.trend.figures.Period;

/**
 * This week to date, in a few figures.
 */
@Component
class WeekAtAGlance implements MemberSection {

	private static final Texts TEXTS = Texts.of(WeekAtAGlance.class);

	private final Trends trends;

	WeekAtAGlance(Trends trends) {
		this.trends = trends;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public List<Block> blocks(MemberContext context) {
		return blocks(this.trends.of(context, Period.WEEK), TEXTS.in(context.language()));
	}

	private static List<Block> blocks(Trend trend, Texts.In texts) {
		return List.of(new Block.Heading(texts.get("home.title")),
				trend.isEmpty() ? new Block.Paragraph(texts.get("home.empty")) : new Block.Facts(facts(trend, texts)));
	}

	private static List<Block.Fact> facts(Trend trend, Texts.In texts) {
		FigureFacts figures = new FigureFacts(trend, texts);
		List<Block.Fact> facts = new ArrayList<>(figures.minutes());
		figures.outcomes().ifPresent(facts::add);
		return facts;
	}

}
