package worthwhile.trend.reflection;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a member wrote down when they were asked; nobody else ever sees it.
 *
 * @param week the Monday of the week with which they were asked
 * @param question as it was asked
 * @param answer their own words, at most {@value #LONGEST} characters
 * @param day the local day on which they first wrote it
 * @param again the Monday of the week with which it was shown again, if it was
 */
public record Reflection(LocalDate week, String question, String answer, LocalDate day, @Nullable LocalDate again) {

	/** How many characters an answer has at the most. */
	public static final int LONGEST = 1500;

	/** After how many weeks it is shown again: three months. */
	public static final int WEEKS_UNTIL_AGAIN = 13;

	/**
	 * The same with other words.
	 */
	public Reflection with(String answer) {
		return new Reflection(this.week, this.question, answer, this.day, this.again);
	}

}
