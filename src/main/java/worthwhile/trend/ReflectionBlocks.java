package worthwhile.trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.WeekSpan;
import worthwhile.trend.reflection.Reflection;
import worthwhile.trend.reflection.ReflectionQuestions;
import worthwhile.trend.reflection.WeekReflections;

/**
 * The part of a member's week that asks them something, and shows them again what they
 * once wrote. What they write this week is not shown there: they may want nobody beside
 * them to read it.
 */
final class ReflectionBlocks {

	private static final Texts TEXTS = Texts.of(ReflectionBlocks.class);

	private static final double DAYS_OF_A_MONTH = 30.44;

	private final Member member;

	private final WeekSpan weeks;

	private final Texts.In texts;

	ReflectionBlocks(Member member, WeekSpan weeks) {
		this.member = member;
		this.weeks = weeks;
		this.texts = TEXTS.in(member.language());
	}

	List<Block> of(WeekReflections reflections) {
		List<Block> blocks = new ArrayList<>();
		addAgain(blocks, reflections.again());
		blocks.addAll(question(reflections.own()));
		return blocks;
	}

	private void addAgain(List<Block> blocks, @Nullable Reflection again) {
		if (again != null) {
			long months = Math.round(ChronoUnit.DAYS.between(again.day(), this.weeks.last()) / DAYS_OF_A_MONTH);
			blocks.add(new Block.Paragraph(this.texts.get("reflection.again", months, again.question())));
			blocks.add(new Block.Quote(again.answer()));
			blocks.add(Block.Buttons.of(write("again", again.week())));
		}
	}

	/**
	 * The question, with the way to write, or to read what was written.
	 */
	List<Block> question(@Nullable Reflection own) {
		LocalDate monday = this.weeks.monday();
		String question = (own != null) ? own.question()
				: ReflectionQuestions.of(this.member.id(), monday, this.member.language());
		return List.of(new Block.Paragraph(this.texts.get("reflection.question") + "\n").thenStrong(question),
				Block.Buttons.of(write((own != null) ? "change" : "write", monday)));
	}

	private Button write(String label, LocalDate week) {
		return Button.of(this.texts.get("reflection.button." + label), WriteReflection.OPEN, name(week)).forForm();
	}

	/**
	 * A week as the value of a button.
	 * @param monday its Monday
	 */
	static String name(LocalDate monday) {
		return new WeekSpan(Period.WEEK, monday).subject();
	}

}
