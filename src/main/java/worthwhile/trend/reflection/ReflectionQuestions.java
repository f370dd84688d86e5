package worthwhile.trend.reflection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import worthwhile.identity.MemberId;
import worthwhile.message.Texts;

/**
 * Which of the ready questions a member gets with which week: each week has its own, so
 * that none comes again before as many weeks as there are questions. Everybody has them
 * in another order.
 */
public final class ReflectionQuestions {

	/** They are numbered from 1 on. */
	static final int COUNT = 48;

	private static final Texts TEXTS = Texts.of(ReflectionQuestions.class);

	private ReflectionQuestions() {
	}

	/**
	 * The question of a week, always the same.
	 * @param monday the Monday of the week, or of the last of several
	 */
	public static String of(MemberId member, LocalDate monday, Locale language) {
		return TEXTS.get(language, "question." + number(member, monday));
	}

	static int number(MemberId member, LocalDate monday) {
		List<Integer> numbers = IntStream.rangeClosed(1, COUNT)
			.boxed()
			.collect(Collectors.toCollection(ArrayList::new));
		Collections.shuffle(numbers, new Random(member.value().getLeastSignificantBits()));
		return numbers.get(Math.floorMod(Math.floorDiv(monday.toEpochDay() + 3, 7), COUNT));
	}

}
