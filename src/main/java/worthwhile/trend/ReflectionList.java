package worthwhile.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import worthwhile.calendar.Cadence;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Excerpt;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Moments;
import worthwhile.trend.figures.WeekSpan;
import worthwhile.trend.reflection.Reflection;

/**
 * Lists what a member wrote down: the latest in their words, all to choose from, and the
 * question of this week if there is nothing to it yet.
 */
final class ReflectionList {

	/** How many can be chosen from. */
	static final int MOST = 100;

	private static final int MOST_WORDS = 3;

	private static final int LONGEST_WORDS = 400;

	private static final Texts TEXTS = Texts.of(ReflectionList.class);

	private final Member member;

	private final LocalDate today;

	private final List<Reflection> written;

	private final Texts.In texts;

	/**
	 * @param written the latest first
	 */
	ReflectionList(Member member, LocalDate today, List<Reflection> written) {
		this.member = member;
		this.today = today;
		this.written = written;
		this.texts = TEXTS.in(member.language());
	}

	Message message() {
		String title = this.texts.get("reflection.title");
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(title));
		if (this.written.isEmpty()) {
			blocks.add(new Block.Paragraph(this.texts.get("reflection.empty")));
		}
		this.written.stream().limit(MOST_WORDS).forEach((reflection) -> addWords(blocks, reflection));
		if (!this.written.isEmpty()) {
			blocks.add(choice());
		}
		addThisWeek(blocks);
		blocks.add(new Block.Note(this.texts.get("reflection.private")));
		return new Message(title, blocks);
	}

	private void addWords(List<Block> blocks, Reflection reflection) {
		blocks.add(new Block.Paragraph(day(reflection) + ": ").thenStrong(reflection.question()));
		blocks.add(new Block.Quote(Excerpt.shortened(reflection.answer(), LONGEST_WORDS)));
	}

	private Block choice() {
		return new Block.OneOfMany(this.texts.get("reflection.choose"),
				Button.distinct(this.written.stream()
					.map((reflection) -> Button
						.of(day(reflection) + ": " + reflection.question(), WriteReflection.OPEN,
								ReflectionBlocks.name(reflection.week()))
						.forForm())
					.toList()));
	}

	private void addThisWeek(List<Block> blocks) {
		WeekSpan.on(this.today, Cadence.DAILY)
			.filter((week) -> this.written.stream().noneMatch((each) -> each.week().equals(week.monday())))
			.ifPresent((week) -> blocks.addAll(new ReflectionBlocks(this.member, week).question(null)));
	}

	private String day(Reflection reflection) {
		return Moments.of(this.member).listed(reflection.day(), this.today);
	}

}
