package worthwhile.trend;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HomeSection;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Texts;
import worthwhile.people.Members;
import worthwhile.trend.figures.Period;

/**
 * This week to date, in a few figures.
 */
@Component
class WeekAtAGlance implements HomeSection {

	private static final Texts TEXTS = Texts.of(WeekAtAGlance.class);

	private final Members members;

	private final Trends trends;

	WeekAtAGlance(Members members, Trends trends) {
		this.members = members;
		this.trends = trends;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public List<Block> blocks(Speaker speaker) {
		return this.members.find(speaker.person())
			.map((member) -> blocks(this.trends.of(member, Period.WEEK), TEXTS.in(speaker.language())))
			.orElse(List.of());
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
