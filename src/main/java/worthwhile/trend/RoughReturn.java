package worthwhile.trend;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * Hours back for an hour in, as far as anybody knows them: told rounded.
 *
 * @param ratio zero or more
 */
record RoughReturn(double ratio) {

	private static final double TEN = 10;

	/**
	 * To tenths below ten and whole from there, such as {@code 0.8}; a little is never
	 * told as none.
	 */
	String text(Locale language) {
		NumberFormat format = NumberFormat.getNumberInstance(language);
		format.setMaximumFractionDigits((this.ratio < TEN) ? 1 : 0);
		boolean hidden = this.ratio > 0 && this.ratio < 1 / TEN / 2;
		return hidden ? "< " + format.format(1 / TEN) : format.format(this.ratio);
	}

}
