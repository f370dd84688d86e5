package worthwhile.sentence;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;

import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;

/**
 * What a word, number or sign can mean.
 */
sealed interface Meaning {

	/**
	 * A number.
	 *
	 * @param notation how it is written
	 */
	record Quantity(double value, Notation notation) implements Meaning {

		private static final int THOUSAND = 1000;

		/**
		 * The number if three digits behind a mark are decimals.
		 */
		double decimal() {
			return (this.notation == Notation.THREE_DIGITS) ? this.value / THOUSAND : this.value;
		}

		String figures() {
			return BigDecimal.valueOf(this.value).stripTrailingZeros().toPlainString();
		}

		boolean isWhole() {
			return this.value == Math.rint(this.value);
		}

	}

	enum Notation {

		DIGITS,
		/** One mark and three digits behind it, which are thousands, or else decimals. */
		THREE_DIGITS,
		/** A part of one, such as 1/2. */
		FRACTION,
		/** A word. */
		WORD,
		/** A word that may also say nothing. */
		ARTICLE

	}

	/**
	 * Hours and minutes written as 1:30.
	 */
	record HourMinute(double minutes) implements Meaning {
	}

	/**
	 * A date in figures.
	 */
	record Date(String figures) implements Meaning {
	}

	/**
	 * A length of time.
	 *
	 * @param readings the minutes, more than once if they can be read in several ways
	 * @param wholeHours whether it is told in hours alone
	 */
	record Spent(List<Long> readings, boolean wholeHours) implements Meaning {

		public Spent {
			readings = List.copyOf(readings);
		}

		Spent(long minutes, boolean wholeHours) {
			this(List.of(minutes), wholeHours);
		}

		/**
		 * The minutes as they are most likely meant.
		 */
		long minutes() {
			return this.readings.get(0);
		}

		Spent plus(long more) {
			return new Spent(this.readings.stream().map((minutes) -> minutes + more).toList(), false);
		}

	}

	/**
	 * A unit of minutes or hours.
	 */
	record Unit(int minutes) implements Meaning {
	}

	/**
	 * A unit of days or more.
	 */
	record DayUnit(ChronoUnit unit) implements Meaning {
	}

	/**
	 * A day told from today.
	 */
	record RelativeDay(int daysOn) implements Meaning {
	}

	record Weekday(DayOfWeek day) implements Meaning {
	}

	record MonthName(Month month) implements Meaning {
	}

	record Named(Network network) implements Meaning {
	}

	record Kind(OutcomeKind kind) implements Meaning {
	}

	record Why(Intent intent) implements Meaning {
	}

	record When(OutsideHours outside) implements Meaning {
	}

	/**
	 * How somebody felt afterwards.
	 *
	 * @param feeling from 1, drained, to 5, energised
	 */
	record Felt(int feeling) implements Meaning {

		private static final int DRAINED = 1;

		private static final int NEUTRAL = 3;

		private static final int ENERGISED = 5;

		Felt slightly() {
			return (this.feeling == NEUTRAL) ? this : new Felt((this.feeling < NEUTRAL) ? DRAINED + 1 : ENERGISED - 1);
		}

		Felt very() {
			return (this.feeling == NEUTRAL) ? this : new Felt((this.feeling < NEUTRAL) ? DRAINED : ENERGISED);
		}

	}

	/**
	 * A way to use a network.
	 */
	enum Activity implements Meaning {

		READING, CONTRIBUTING

	}

	/**
	 * Words and signs that work on those beside them.
	 */
	enum Sign implements Meaning {

		/** Carries no meaning. */
		FILLER,
		/** Ends a clause. */
		SEPARATOR,
		/** Ends a clause, or joins two parts of one. */
		AND,
		/** Ends a clause or belongs to an abbreviation or date. */
		POINT,
		/** Between month and year, or ends a clause. */
		COMMA,
		/** Makes the number behind it negative. */
		MINUS,
		/** Behind a day of a month. */
		ORDINAL,
		/** Behind a span of days. */
		AGO,
		/** Before a span of days. */
		BEFORE,
		/** Before a weekday that is past. */
		LAST,
		/** Before the nearest such weekday. */
		THIS,
		/** Before a weekday to come. */
		NEXT,
		/** No use, or none of something. */
		NOTHING,
		/** No outcome so far, or nothing more. */
		NOTHING_YET,
		/** The worth before it is that of one outcome. */
		EACH,
		/** Between a first day and a last one, or two numbers. */
		UNTIL,
		/** Behind the hour of a time of day. */
		O_CLOCK,
		/** Where a number belongs, before minutes or hours. */
		SOME,
		/** Behind a time that is meant for each week. */
		EACH_WEEK,
		/** Behind a time that is meant for each day. */
		EACH_DAY,
		/** Behind a time that is meant for each month. */
		EACH_MONTH,
		/** Behind a number of them, of which 60 make a minute. */
		SECONDS,
		/** Changes nothing beside a length of time, but something beside days. */
		BESIDE_TIME,
		/** Nobody knows how long. */
		A_WHILE,
		/** Between how often and how long each time. */
		TIMES,
		/** Before a feeling. */
		FEELS,
		/** Changes nothing beside a feeling, and is unknown elsewhere. */
		AROUND_FEELING,
		/** Makes a feeling a weaker one. */
		SLIGHTLY,
		/** Makes a feeling a stronger one. */
		VERY,
		/** Makes the opposite, or nobody knows what, of a feeling. */
		NOT,
		/** Changes nothing beside a length of time, but a feeling as not does. */
		NEARLY,
		/** Beside a time that is a part of another one. */
		PART,
		/** Not known. */
		UNKNOWN

	}

}
