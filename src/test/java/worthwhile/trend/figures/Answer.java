package worthwhile.trend.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Instead;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;

/**
 * An answer as a test writes it down.
 */
public record Answer(LocalDate day, Span span, List<Entry> entries, @Nullable Integer feeling,
		@Nullable Boolean compared, @Nullable Instead instead) {

	public static final Network LINKEDIN = KnownNetworks.all().get(0);

	public static final Network X = KnownNetworks.all().get(1);

	public static final Network MASTODON = KnownNetworks.all().get(2);

	public static Answer day(String day) {
		return day(LocalDate.parse(day));
	}

	public static Answer day(LocalDate day) {
		return new Answer(day, Span.DAY, List.of(), null, null, null);
	}

	public static Answer week(String monday) {
		return new Answer(LocalDate.parse(monday), Span.WEEK, List.of(), null, null, null);
	}

	public Answer stated(Network network, int minutes) {
		return and(new Entry(network, minutes, null, null, null, null, true));
	}

	public Answer stated(Network network, int minutes, Intent intent) {
		return and(new Entry(network, minutes, null, null, intent, null, true));
	}

	public Answer stated(Network network, int minutes, OutsideHours outside) {
		return and(new Entry(network, minutes, null, null, null, outside, true));
	}

	public Answer split(Network network, int reading, int contributing) {
		return and(new Entry(network, reading + contributing, reading, contributing, null, null, true));
	}

	public Answer estimated(Network network, int minutes) {
		return and(new Entry(network, minutes, null, null, null, null, false));
	}

	public Answer and(Entry entry) {
		List<Entry> more = new ArrayList<>(this.entries);
		more.add(entry);
		return new Answer(this.day, this.span, more, this.feeling, this.compared, this.instead);
	}

	public Answer felt(int feeling) {
		return new Answer(this.day, this.span, this.entries, feeling, this.compared, this.instead);
	}

	public Answer compared(boolean compared) {
		return new Answer(this.day, this.span, this.entries, this.feeling, compared, this.instead);
	}

	public Answer instead(Instead instead) {
		return new Answer(this.day, this.span, this.entries, this.feeling, this.compared, instead);
	}

	public AnsweredCheckIn checkIn() {
		return new AnsweredCheckIn(this.day, this.span, this.entries, this.feeling, this.compared, this.instead);
	}

	public static Outcome outcome(String day, OutcomeKind kind) {
		return new Outcome(new UUID(0, day.hashCode()), LocalDate.parse(day), kind, null, BigDecimal.ONE);
	}

	/**
	 * The figures of the weeks up to a day.
	 */
	public static Figures figures(Period period, String today, Answer... answers) {
		return new Figures(period.upTo(LocalDate.parse(today)), List.of(answers).stream().map(Answer::checkIn).toList(),
				List.of());
	}

}
