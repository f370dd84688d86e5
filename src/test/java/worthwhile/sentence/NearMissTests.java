package worthwhile.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.sentence.Reading.Unsure;
import worthwhile.usage.Network;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What leaves one thing open is asked back with what may have been meant.
 */
class NearMissTests {

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			90 linkedin → NO_UNIT 90 linkedin ? linkedin u90
			20 → NO_UNIT 20 ? ? u20
			2 linkedin → NO_UNIT 2 linkedin ? linkedin u2 or linkedin u120
			1.5 linkedin → NO_UNIT 1.5 linkedin ? linkedin u90
			zwanzig auf linkedin → NO_UNIT zwanzig auf linkedin ? linkedin u20
			linkedin 20, x 10 → NO_UNIT linkedin 20 ? linkedin u20 | x u10
			linkedin 2, x 1 → NO_UNIT linkedin 2 ? linkedin u2 | x u1 or linkedin u120 | x u60
			yesterday 90 linkedin reading → NO_UNIT 90 linkedin reading ? 2026-11-24 linkedin r90
			1.500 linkedin → NO_UNIT 1.500 linkedin
			11/20h x → NO_UNIT 11
			kunde linkedin 40 → NO_UNIT kunde linkedin 40 ? client 1 linkedin 2400m
			""")
	void asksForTheUnit(String said, String asked) {
		assertThat(Spoken.read(said)).isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			1.30 Std linkedin → TWO_READINGS 1.30 Std ? linkedin u90 or linkedin u78
			1,30 h x → TWO_READINGS 1,30 h ? x u90 or x u78
			0.45h x → TWO_READINGS 0.45h ? x u45 or x u27
			2.05 hours x → TWO_READINGS 2.05 hours ? x u125 or x u123
			client linkedin 1.125h → TWO_READINGS 1.125h ? client 1 linkedin 68m or client 1 linkedin 67500m
			client linkedin 1,125h → TWO_READINGS 1,125h ? client 1 linkedin 68m or client 1 linkedin 67500m
			Kunde 1.500 Std → TWO_READINGS 1.500 Std ? client 1 90m or client 1 90000m
			Kunde 12.500 Std → TWO_READINGS 12.500 Std ? client 1 750m
			2 leads 1.500 Std je → TWO_READINGS 1.500 Std ? lead 2 180m
			20m linkedin ,5h x → TWO_READINGS ,5h ? linkedin u20 | x u300
			linkedin ,5h → TWO_READINGS ,5h ? linkedin u30 or linkedin u300
			""")
	void asksWhichOfTwoReadingsIsMeant(String said, String asked) {
		assertThat(Spoken.read(said)).isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			14:30 linkedin → TIME_OF_DAY 14:30
			14:30 h linkedin → TIME_OF_DAY 14:30 h
			8:15 linkedin → TIME_OF_DAY 8:15 ? linkedin u495
			at 09:00 linkedin → TIME_OF_DAY 09:00 ? linkedin u540
			14:00-14:30 linkedin → TIME_OF_DAY 14:00-14:30 ? linkedin u30
			9:15 to 9:40 linkedin → TIME_OF_DAY 9:15 to 9:40 ? linkedin u25
			14:00 bis 15:30 auf x → TIME_OF_DAY 14:00 bis 15:30 ? x u90
			22:00-1:00 x → TIME_OF_DAY 22:00-1:00
			2:30 linkedin → linkedin u150
			8:15 Std linkedin → linkedin u495
			""")
	void asksHowLongItWasWhereATimeOfDayStands(String said, String asked) {
		assertThat(Spoken.read(said)).isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			20-30 min on linkedin → RANGE 20-30 min ? linkedin u25 or linkedin u20 or linkedin u30
			20 – 30 Min LinkedIn → RANGE 20 – 30 Min ? linkedin u25 or linkedin u20 or linkedin u30
			20 bis 30 Minuten x → RANGE 20 bis 30 Minuten ? x u25 or x u20 or x u30
			20 or 30 minutes x → RANGE 20 or 30 minutes ? x u25 or x u20 or x u30
			1-2h x → RANGE 1-2h ? x u90 or x u60 or x u120
			half an hour to an hour on x → RANGE half an hour to an hour ? x u45 or x u30 or x u60
			30-20 min x → RANGE 30-20 min
			""")
	void asksForOneLengthOfTime(String said, String asked) {
		assertThat(Spoken.read(said)).isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			job → LONE_WORD job ? job 1
			Client! → LONE_WORD Client ? client 1
			contacts → LONE_WORD contacts ? contact 1
			talk → LONE_WORD talk ? conversation 1
			Stelle. → LONE_WORD Stelle ? job 1
			something else → LONE_WORD something else ? other 1
			a job → job 1
			new client → client 1
			job yesterday → 2026-11-24 job 1
			""")
	void asksBeforeALoneWordIsWorthHours(String said, String asked) {
		assertThat(Spoken.read(said)).isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			25m linkedin 10m x 5m reddit → TWO_THINGS 25m linkedin 10m x 5m reddit ? linkedin u25 | x u10 | reddit u5
			linkedin 25m x 10m → TWO_THINGS linkedin 25m x 10m ? linkedin u25 | x u10
			""")
	void asksForTheComma(String said, String asked) {
		assertThat(Spoken.read(said).split(" or ")[0]).isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			this friday 20m x → FUTURE_DAY this friday ? 2026-11-20 x u20
			20m x diesen Freitag → FUTURE_DAY diesen Freitag ? 2026-11-20 x u20
			this thursday 20m x, 1 lead → FUTURE_DAY this thursday ? 2026-11-19 x u20 | lead 1
			diesen Sonntag 20m x → FUTURE_DAY diesen Sonntag ? 2026-11-22 x u20
			next friday 20m x → FUTURE_DAY next friday
			29.2. 20m x → NO_SUCH_DAY 29.2.
			12/24 20m x → FUTURE_DAY 12/24
			13/13 20m x → NO_UNIT 13
			""")
	void asksForTheDay(String said, String asked) {
		assertThat(Spoken.read(said)).isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			a few minutes on x → NO_NUMBER a few minutes ? x u5 or x u10 or x u15
			few hours x → NO_NUMBER few hours ? x u120 or x u180
			ein paar Minuten LinkedIn → NO_NUMBER ein paar Minuten ? linkedin u5 or linkedin u10 or linkedin u15
			mehrere Stunden auf X → NO_NUMBER mehrere Stunden ? x u120 or x u180
			14 Uhr linkedin → TIME_OF_DAY 14 Uhr
			14:30 Uhr 20m linkedin → TIME_OF_DAY 14:30 Uhr
			2:30pm linkedin → TIME_OF_DAY 2:30pm
			9 o'clock x → TIME_OF_DAY 9 o'clock
			20m x, a few → NOT_UNDERSTOOD a few
			""")
	void asksForANumberOrALength(String said, String asked) {
		assertThat(Spoken.read(said)).isEqualTo(asked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Lead", "Job", "Post", "Reading", "Today" })
	void readsOnWhereANetworkIsCalledLikeAWord(String name) {
		List<Network> networks = new ArrayList<>(Spoken.networks());
		networks.add(new Network(Network.slug(name), name));
		Sentence sentence = new Sentence(networks);
		assertThat(List.of("25m linkedin reading, 1 lead", "2 leads, 1 job from x", "25m linkedin post, 1 job",
				"today 10m posting on x, a lead worth 8h"))
			.extracting((said) -> Spoken.line(sentence.read(said, Spoken.TODAY)))
			.containsExactly("linkedin r25 | lead 1", "lead 2 | job 1 x", "linkedin c25 | job 1",
					"2026-11-25 x c10 | lead 1 480m");
		assertThat(Spoken.line(sentence.read("20m " + name, Spoken.TODAY))).isEqualTo(Network.slug(name) + " u20");
	}

	@Test
	void completesToASentenceThatIsReadAsItSays() {
		Sentence sentence = Spoken.sentence();
		Unsure unsure = (Unsure) sentence.read("gestern linkedin 2, x 1, 1 lead", Spoken.TODAY);
		assertThat(unsure.completions()).extracting(Reading.Completion::sentence)
			.containsExactly("gestern linkedin 2m, x 1m, 1 lead", "gestern linkedin 2h, x 1h, 1 lead");
		assertThat(unsure.completions())
			.allSatisfy((completion) -> assertThat(sentence.read(completion.sentence(), Spoken.TODAY))
				.isEqualTo(completion.understood()));
		assertThat(unsure.refused()).isEqualTo(new Reading.Refused(Reason.NO_UNIT, "linkedin 2"));
	}

	@Test
	void boundsASentenceOfAWeekByTheWeekUnlessItNamesADay() {
		Sentence sentence = Spoken.sentence();
		int week = 7 * 24 * 60;
		assertThat(Spoken.line(sentence.read("log 30h linkedin", Spoken.TODAY, week))).isEqualTo("linkedin u1800");
		assertThat(Spoken.line(sentence.read("gestern 30h linkedin", Spoken.TODAY, week)))
			.isEqualTo("TOO_MUCH_TIME 30h linkedin");
		assertThat(Spoken.line(sentence.read("169h linkedin", Spoken.TODAY, week)))
			.isEqualTo("TOO_MUCH_FOR_A_WEEK 169h linkedin");
		assertThat(Spoken.line(sentence.read("100h linkedin, 69h x", Spoken.TODAY, week)))
			.isEqualTo("TOO_MUCH_FOR_A_WEEK 100h linkedin, 69h x");
	}

	@Test
	void storesALoneWordWhereOnlyOutcomesAreTold() {
		Reading reading = Spoken.sentence().readOutcomes("job", Spoken.TODAY, LocalDate.EPOCH);
		assertThat(Spoken.line(reading)).isEqualTo("job 1");
	}

}
