package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckInKey;
import worthwhile.message.Message;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Reason;

/**
 * Corrects which day it was, as in {@code that was yesterday}.
 */
@Component
class CorrectWhen {

	/** Why a day is refused that is one. */
	private static final Set<Reason> OTHER_DAYS = EnumSet.of(Reason.FUTURE_DAY, Reason.TOO_LONG_AGO, Reason.NO_SUCH_DAY,
			Reason.TWO_DATES, Reason.TWO_DAYS);

	private final RetellLast last;

	CorrectWhen(RetellLast last) {
		this.last = last;
	}

	Optional<Message> of(Correcting correcting) {
		Reading day = read(correcting, correcting.said().now());
		if (day instanceof Reading.Refused refused && OTHER_DAYS.contains(refused.reason())) {
			return SayRefusal.LOG.say(correcting.wording(), refused).said();
		}
		String before = correcting.said().before();
		boolean right = before == null || read(correcting, before) instanceof Reading.Understood;
		return (right && day instanceof Reading.Understood understood && understood.dayNamed())
				? Optional.of(this.last.find(correcting)
					.map((last) -> of(correcting, last, understood.day()))
					.orElseGet(correcting::nothing))
				: Optional.empty();
	}

	private static Reading read(Correcting correcting, String text) {
		LocalDate today = correcting.context().today();
		return NamedDay.read(WeekInWords.ofDay(correcting.context().member(), text, today), today);
	}

	private Message of(Correcting correcting, Retold last, LocalDate day) {
		CheckInKey key = last.key();
		boolean same = !day.isBefore(key.day()) && !day.isAfter(key.last());
		Wording wording = correcting.wording();
		return same ? Message.text(wording.get("told.kept"))
				: this.last.retell(correcting, last, last, day, wording.get("told.corrected.day", wording.span(key)))
					.orElseGet(correcting::nothing);
	}

}
