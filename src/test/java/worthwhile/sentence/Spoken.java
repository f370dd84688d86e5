package worthwhile.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * Says a sentence on Wednesday, 25 November 2026, and writes down in one line how it was
 * read: {@code 2026-11-24 linkedin r25 c10 u5 | lead 2 240m}, or what it leaves open and
 * how that could be meant: {@code NO_UNIT 25 linkedin ? linkedin u25}.
 */
final class Spoken {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

	static final Network INTRANET = new Network("our-intranet", "Our Intranet");

	private Spoken() {
	}

	static List<Network> networks() {
		List<Network> networks = new ArrayList<>(KnownNetworks.all());
		networks.addAll(List.of(INTRANET, new Network("9gag", "9GAG"), new Network("dev-to", "dev.to"),
				new Network("grüße", "Grüße"), new Network("m", "M")));
		return networks;
	}

	static Sentence sentence() {
		return new Sentence(networks());
	}

	static String read(String said) {
		return line(sentence().read(said, TODAY));
	}

	static String line(Reading reading) {
		if (reading instanceof Reading.Refused refused) {
			return (refused.reason() + " " + refused.part()).strip();
		}
		if (reading instanceof Reading.Unsure unsure) {
			String meant = unsure.completions()
				.stream()
				.map((completion) -> line(completion.understood()))
				.collect(Collectors.joining(" or "));
			return unsure.reason() + " " + unsure.part() + " ? " + meant;
		}
		Reading.Understood understood = (Reading.Understood) reading;
		List<String> parts = new ArrayList<>();
		understood.usages().forEach((usage) -> parts.add(line(usage)));
		understood.outcomes().forEach((outcome) -> parts.add(line(outcome)));
		if (understood.nothing()) {
			parts.add("nothing");
		}
		if (understood.feeling() != null) {
			parts.add("felt " + understood.feeling());
		}
		return (understood.dayNamed() ? understood.day() + " " : "") + String.join(" | ", parts);
	}

	private static String line(Usage usage) {
		String line = (usage.network() != null) ? usage.network().key() : "?";
		line += minutes(" r", usage.reading()) + minutes(" c", usage.contributing()) + minutes(" u", usage.unsplit());
		line += (usage.minutes() == 0) ? " 0" : "";
		return line + said(usage.intent()) + said(usage.outside());
	}

	private static String minutes(String kind, int minutes) {
		return (minutes > 0) ? kind + minutes : "";
	}

	private static String line(SpokenOutcome outcome) {
		String line = outcome.kind().name().toLowerCase(Locale.ROOT) + " " + outcome.count();
		line += (outcome.network() != null) ? " " + outcome.network().key() : "";
		return line + ((outcome.worth() != null) ? " " + outcome.worth().toMinutes() + "m" : "");
	}

	private static String said(@Nullable Object value) {
		return (value != null) ? " " + value : "";
	}

}
