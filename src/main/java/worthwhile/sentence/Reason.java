package worthwhile.sentence;

/**
 * Why a sentence is refused.
 */
public enum Reason {

	/** It says nothing. */
	EMPTY,
	/** It has more than 500 characters. */
	TOO_LONG,
	/** A word or sign that the grammar does not know, or has no place for. */
	NOT_UNDERSTOOD,
	/** A name where a network belongs, of none that the workspace has. */
	UNKNOWN_NETWORK,
	/** No network, where somebody uses several. */
	NO_NETWORK,
	/** A number without minutes or hours. */
	NO_UNIT,
	/** A number of hours that can be read in two ways, such as 1.30 or 1.125. */
	TWO_READINGS,
	/** A time of day where a length of time belongs. */
	TIME_OF_DAY,
	/** From so much to so much. */
	RANGE,
	/** A word for some, where a number belongs. */
	NO_NUMBER,
	/** Nothing but the word for a kind of outcome. */
	LONE_WORD,
	/** A network, a way of use or a day, but neither a time nor an outcome. */
	NO_TIME,
	/** No feeling that is known, or the opposite of one. */
	NO_FEELING,
	/** Two different feelings in one sentence. */
	TWO_FEELINGS,
	/** Time without an outcome, where only outcomes are asked for. */
	NO_OUTCOME,
	/** Two times, networks or kinds of outcome in one clause: a comma is missing. */
	TWO_THINGS,
	/** Nothing, and yet some time. */
	CONTRADICTION,
	/** A number below zero. */
	NEGATIVE,
	/** More than 24 hours of a day, in one clause or in all. */
	TOO_MUCH_TIME,
	/** More hours than a week has, of a week. */
	TOO_MUCH_FOR_A_WEEK,
	/** A time for each day or month, where one for a week belongs. */
	NOT_A_WEEK,
	/** An outcome worth more than 2000 hours. */
	TOO_MUCH_WORTH,
	/** More than 50 outcomes in one clause. */
	TOO_MANY,
	/** A day after today. */
	FUTURE_DAY,
	/** A day before the earliest that may be told. */
	TOO_LONG_AGO,
	/** A date in figures that can be read with the month first or the day first. */
	TWO_DATES,
	/** A date that the calendar does not have, or not in that year. */
	NO_SUCH_DAY,
	/** Two different days in one sentence. */
	TWO_DAYS

}
