package worthwhile.trend;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HomeSection;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.statistics.WeeklyTrend;
import worthwhile.trend.figures.Period;

/**
 * The last weeks as a picture, and whether they have a direction: 13 of them as soon as
 * there are enough answers for one, 4 before.
 */
@Component
class TrendAtAGlance implements HomeSection {

	private static final Texts TEXTS = Texts.of(TrendAtAGlance.class);

	private final Members members;

	private final Trends trends;

	TrendAtAGlance(Members members, Trends trends) {
		this.members = members;
		this.trends = trends;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public List<Block> blocks(Speaker speaker) {
		return this.members.find(speaker.person())
			.map(this::trend)
			.filter((trend) -> !trend.now().isEmpty())
			.map((trend) -> blocks(trend, speaker.language()))
			.orElse(List.of());
	}

	private Trend trend(Member member) {
		Trend quarter = this.trends.of(member, Period.QUARTER);
		return (quarter.now().direction() != WeeklyTrend.TOO_FEW) ? quarter : this.trends.of(member, Period.MONTH);
	}

	private static List<Block> blocks(Trend trend, Locale language) {
		Block buttons = Block.Buttons
			.of(Button.of(TEXTS.get(language, "home.open"), ShowTrend.OPEN, PeriodWords.of(Period.MONTH)));
		return Stream.concat(new TrendMessage(trend, language).glance().stream(), Stream.of(buttons)).toList();
	}

}
