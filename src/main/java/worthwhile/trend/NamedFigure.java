package worthwhile.trend;

/**
 * What somebody may ask about by a name.
 */
sealed interface NamedFigure {

	/**
	 * One figure beside time and return.
	 */
	record Beside(TracedFigure figure) implements NamedFigure {

	}

	/**
	 * Time and return, which are shown together.
	 */
	record TimeAndReturn() implements NamedFigure {

	}

}
