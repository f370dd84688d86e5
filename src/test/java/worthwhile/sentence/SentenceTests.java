package worthwhile.sentence;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.usage.Network;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceTests {

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			25m linkedin reading, 10m posting on x, 1 lead → linkedin r25 | x c10 | lead 1
			yesterday 25m linkedin reading → 2026-11-24 linkedin r25
			log yesterday 25m linkedin reading, 10m posting on x, 1 lead → 2026-11-24 linkedin r25 | x c10 | lead 1
			log 1h30 x → x u90
			Log: 20 min on Twitter → x u20
			I read 25 minutes on LinkedIn today → 2026-11-25 linkedin r25
			I spent 25 minutes reading on LinkedIn. Then 10 minutes posting on X. → linkedin r25 | x c10
			30m → ? u30
			2h → ? u120
			10m posting → ? c10
			45 mins scrolling yt; 5 min replied on reddit & 3m masto → youtube r45 | reddit c5 | mastodon u3
			25m linked in + 10m ig → linkedin u25 | instagram u10
			25m linked-in reading / 10m fb commenting → linkedin r25 | facebook c10
			25m linkedin, 10m linkedin, 5m linkedin posting → linkedin c5 u35
			10m twitter reading, 20m x.com reading → x r30
			linkedin: 25m reading, 10m posting → linkedin r25 c10
			25m reading and 10m posting on x → x r25 c10
			25m linkedin, 10m x, 5m posting → linkedin u25 | x u10 | ? c5
			2h, 25m linkedin → linkedin u145
			25m linkedin reading and posting → linkedin u25
			reading and posting on linkedin for 25m → linkedin u25
			25m linkedin reading/posting → linkedin u25
			20m x on purpose → x u20 ON_PURPOSE
			20m x, out of habit → x u20 HABIT
			20m x, partly habit → x u20 BOTH
			20m x on purpose and out of habit → x u20 BOTH
			20m x on purpose, 10m x out of habit → x u30 BOTH
			20m x on purpose, 10m x on purpose → x u30 ON_PURPOSE
			20m x, 10m x out of habit → x u30 HABIT
			20m x out of habit, 10m x → x u30 HABIT
			20m x after hours → x u20 MOST
			20m x reading, deliberately, outside work → x r20 ON_PURPOSE MOST
			20m x partly outside working hours → x u20 SOME
			20m x mostly after work → x u20 MOST
			20m x at work, partly after work → x u20 SOME
			20m x at work → x u20 NONE
			20m x at work, 10m x after work → x u30 SOME
			20m x after work, 10m x → x u30 SOME
			20m x at work, 10m x → x u30
			20m x, 10m x at work → x u30
			25m our intranet reading → our-intranet r25
			25m Our-Intranet, 9gag 5m, 5m dev.to, 5m gruesse → our-intranet u25 | 9gag u5 | dev-to u5 | grüße u5
			20 m m → m u20
			- 25m linkedin → linkedin u25
			* 25m linkedin reading! → linkedin r25
			(25m) "linkedin" → linkedin u25
			linkedin – 25m → linkedin u25
			linkedin-25m → linkedin u25
			0m linkedin, 10m x → linkedin 0 | x u10
			0 min, 10m x → x u10
			nothing on linkedin, 10m x → linkedin 0 | x u10
			30m linkedin reading, nothing posted → linkedin r30
			٢٥m linkedin → linkedin u25
			24h x → x u1440
			25m linkedin,, → linkedin u25
			and 25m linkedin and → linkedin u25
			25m linkedin -, 5m x → linkedin u25 | x u5
			10m x.5m linkedin → x u10 | linkedin u5
			20m x . 5m linkedin → x u20 | linkedin u5
			x ca. 20m → x u20
			20m x after work, 10m x after work → x u30 MOST
			20.11.25m x → 2026-11-20 x u25
			12.11 h x → x u727
			1h an LinkedIn gelesen → linkedin r60
			20m x, damit noch nichts → x u20
			25m 👍 → ? u25
			25m x 👍👍 → x u25
			11/20 30m x → 2026-11-20 x u30
			2026/11/20 5m x → 2026-11-20 x u5
			2026/11-20 5m x → 2026-11-20 x u5
			2026-11/20 5m x → 2026-11-20 x u5
			""")
	void readsTimeSpent(String said, String understood) {
		assertThat(Spoken.read(said)).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^',
			textBlock = """
					gestern 20 min linkedin gelesen, 10 min auf x gepostet, 1 kontakt → 2026-11-24 linkedin r20 | x c10 | contact 1
					Logge 25 Minuten LinkedIn gelesen und 10 Minuten auf X gepostet → linkedin r25 | x c10
					notiere 1 Std. 30 Min. X → x u90
					Ich habe heute 25 Minuten auf LinkedIn gelesen → 2026-11-25 linkedin r25
					1,5 h mastodon → mastodon u90
					anderthalb stunden auf Reddit → reddit u90
					eine halbe stunde X geschrieben → x c30
					eine Viertelstunde YouTube geschaut → youtube r15
					zwanzig Minuten Insta → instagram u20
					fünfundvierzig Minuten Insta → instagram u45
					fuenfunddreissig Minuten Insta → instagram u35
					einundzwanzig Minuten Insta → instagram u21
					20m x absichtlich → x u20 ON_PURPOSE
					20m x aus Gewohnheit → x u20 HABIT
					20m x aus Gewohnheit und absichtlich → x u20 BOTH
					20m x nach Feierabend → x u20 MOST
					20m x, gewohnheitsmäßig, teils nach Feierabend → x u20 HABIT SOME
					20m x außerhalb der Arbeitszeit kommentiert → x c20 MOST
					20m x ausserhalb der Arbeitszeit → x u20 MOST
					vor der Arbeit 20m x → x u20 MOST
					20m x während der Arbeitszeit → x u20 NONE
					ca. 20 Min. auf Facebook → facebook u20
					20m Grüße → grüße u20
					20m LinkedIn, noch nichts → linkedin u20
					20m LinkedIn, kein Lead → linkedin u20
					ein Kunde → client 1
					zwei Leads über X, ein Gespräch → lead 2 x | conversation 1
					etwas gelernt auf Mastodon → learned 1 mastodon
					eine neue Kundin von LinkedIn 40 Std. → client 1 linkedin 2400m
					3 Bewerbungen über LinkedIn je 2h → candidate 3 linkedin 360m
					ein Auftrag wert 80 Stunden → client 1 4800m
					ein Stellenangebot, sonstiges → job 1 | other 1
					""")
	void readsGerman(String said, String understood) {
		assertThat(Spoken.read(said)).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			1.5h → 90
			1,5h → 90
			1h 30m → 90
			1h30m → 90
			1h30 → 90
			1h 30 → 90
			1h 5m → 65
			1h5 → 65
			1 h 30 min → 90
			1 hour → 60
			1 hour and 30 minutes → 90
			1 Stunde und 30 Minuten → 90
			1 std. 30 min. → 90
			90 minutes → 90
			90min → 90
			half an hour → 30
			a half hour → 30
			half hour → 30
			an hour → 60
			one hour → 60
			an hour and a half → 90
			2 hours and a half → 150
			2 and a half hours → 150
			one and a half hours → 90
			a quarter of an hour → 15
			three quarters of an hour → 45
			anderthalb stunden → 90
			eineinhalb stunden → 90
			zweieinhalb Stunden → 150
			eine halbe stunde → 30
			eine stunde → 60
			eine dreiviertel stunde → 45
			drei viertel Stunden → 45
			dreiviertelstunde → 45
			1:30h → 90
			1:30 → 90
			0:05 h → 5
			1:59 → 119
			~30m → 30
			≈ 30 min → 30
			about 30 min → 30
			circa 30 min → 30
			ungefähr 30 min → 30
			30' → 30
			30’ → 30
			½ h → 30
			½h → 30
			2½ h → 150
			2 ½ h → 150
			1 1/2 h → 90
			1/2 h → 30
			3/4 h → 45
			1/3 h → 20
			⅔ h → 40
			¼ h → 15
			1.25 h → 75
			0.25h → 15
			1,234 min → 1234
			1234,567 min → 1235
			1h 59m → 119
			.5h → 30
			1.33 h → 80
			0,125 h → 8
			1,000 min → 1000
			1.000 Minuten → 1000
			twenty five minutes → 25
			twenty-five minutes → 25
			ninety minutes → 90
			30-min → 30
			1h & 10m → 70
			1440m → 1440
			""")
	void readsLengthsOfTime(String said, int minutes) {
		assertThat(Spoken.read(said)).isEqualTo("? u" + minutes);
		assertThat(Spoken.read(said + " x reading")).isEqualTo("x r" + minutes);
		assertThat(Spoken.read("posting on x " + said)).isEqualTo("x c" + minutes);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			1h x and 30m linkedin → x u60 | linkedin u30
			x 1h and 30m linkedin → x u60 | linkedin u30
			reading 1h and 30m posting → ? r60 c30
			x 1h and 30m → x u90
			1h and 30m x → x u90
			x 1h, 30m → x u90
			1h and 60m x → ? u60 | x u60
			x 30m and 20m → x u30 | ? u20
			1h30m and 20m x → ? u90 | x u20
			client x 1h and 30m → client 1 x 90m
			client 1h and 30m linkedin → linkedin u30 | client 1 60m
			20m linkedin and a half hour on x → linkedin u20 | x u30
			1h linkedin and a half hour on x → linkedin u60 | x u30
			1h and a half hour → ? u90
			1h 30 new leads → TWO_THINGS 1h 30 new leads ? ? u60 | lead 30 or ? u90 | lead 1
			1h 30 on x, 2 leads → x u90 | lead 2
			1h 2 → NO_UNIT 1h 2
			1h, 30m linkedin → linkedin u90
			1h, and 30m x → x u90
			1h and ca. 30m x → x u90
			1h and ½h x → x u90
			1h 30. 2 leads → TWO_THINGS 1h 30. 2 leads ? ? u90 | lead 2
			1h 30. 2 leads → TWO_THINGS 1h 30. 2 leads ? ? u90 | lead 2
			1h 30. 2 leads → TWO_THINGS 1h 30. 2 leads ? ? u90 | lead 2
			1h 30 and 2 leads → ? u90 | lead 2
			1h and a lead → ? u60 | lead 1
			1h, a half hour x → x u90
			1h 1.5 min x → TWO_THINGS 1h 1.5 min x ? x u62
			1h 60 min x → TWO_THINGS 1h 60 min x ? ? u60 | x u60
			1h 60 x → NO_UNIT 1h 60 x
			2 3 h x → NO_UNIT 2 3 h x
			1.5½ h x → NO_UNIT 1.5½ h x
			1h 30. November x → FUTURE_DAY 30. November
			1h 20. Nov x → 2026-11-20 x u60
			""")
	void tellsHoursAndMinutesFromTwoTimes(String said, String understood) {
		assertThat(Spoken.read(said)).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			today → 2026-11-25
			heute → 2026-11-25
			this morning → 2026-11-25
			heute morgen → 2026-11-25
			yesterday → 2026-11-24
			gestern abend → 2026-11-24
			vorgestern → 2026-11-23
			the day before yesterday → 2026-11-23
			monday → 2026-11-23
			on Monday → 2026-11-23
			Mon. → 2026-11-23
			am Montag → 2026-11-23
			Mo → 2026-11-23
			tuesday → 2026-11-24
			last friday → 2026-11-20
			letzten Freitag → 2026-11-20
			am freitag → 2026-11-20
			thursday → 2026-11-19
			wednesday → 2026-11-18
			Mittwoch → 2026-11-18
			sonntag → 2026-11-22
			Sonnabend → 2026-11-21
			today, wednesday → 2026-11-25
			wednesday, today → 2026-11-25
			gestern (Dienstag) → 2026-11-24
			Friday 20 November → 2026-11-20
			2026-11-20 → 2026-11-20
			2026-11-11 → 2026-11-11
			20.11. → 2026-11-20
			20.11 → 2026-11-20
			am 20.11. → 2026-11-20
			20.11.2026 → 2026-11-20
			20.11.26 → 2026-11-20
			Nov 20 → 2026-11-20
			Nov. 20 → 2026-11-20
			November 20th → 2026-11-20
			Nov 20, 2026 → 2026-11-20
			Nov 20 2026 → 2026-11-20
			20 November → 2026-11-20
			20. November → 2026-11-20
			20th of November → 2026-11-20
			20 Nov 2026 → 2026-11-20
			20. Nov. 2026 → 2026-11-20
			this monday → 2026-11-23
			diesen Montag → 2026-11-23
			this wednesday → 2026-11-25
			11/24 → 2026-11-24
			24/11 → 2026-11-24
			11/24/2026 → 2026-11-24
			24/11/26 → 2026-11-24
			24-11-2026 → 2026-11-24
			2026/11/24 → 2026-11-24
			11/12 → 2026-11-12
			12/11 → 2026-11-12
			yday → 2026-11-24
			earlier today → 2026-11-25
			23rd November → 2026-11-23
			3 days ago → 2026-11-22
			three days ago → 2026-11-22
			a day ago → 2026-11-24
			vor 3 Tagen → 2026-11-22
			vor einem Tag → 2026-11-24
			a week ago → 2026-11-18
			vor zwei Wochen → 2026-11-11
			0 days ago → 2026-11-25
			""")
	void readsTheDay(String day, LocalDate date) {
		assertThat(Spoken.read(day + " 20m x")).isEqualTo(date + " x u20");
		assertThat(Spoken.read("20m x " + day)).isEqualTo(date + " x u20");
		assertThat(Spoken.read(day + ": 20m x, 1 lead")).isEqualTo(date + " x u20 | lead 1");
		assertThat(Spoken.read("20m x, 1 lead, " + day)).isEqualTo(date + " x u20 | lead 1");
	}

	@Test
	void takesTheYearThatIsNearWhenNoneIsSaid() {
		Sentence sentence = Spoken.sentence();
		LocalDate newYear = LocalDate.of(2027, 1, 3);
		assertThat(Spoken.line(sentence.read("28.12. 5m x", newYear))).isEqualTo("2026-12-28 x u5");
		assertThat(Spoken.line(sentence.read("Dec 28 5m x", newYear))).isEqualTo("2026-12-28 x u5");
		assertThat(Spoken.line(sentence.read("3.2. 5m x", newYear))).isEqualTo("FUTURE_DAY 3.2.");
		assertThat(Spoken.line(sentence.read("4.2. 5m x", newYear))).isEqualTo("TOO_LONG_AGO 4.2.");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			none → nothing
			None. → nothing
			nothing → nothing
			nothing at all → nothing
			nichts → nothing
			gar nichts → nothing
			nix → nothing
			0 min → nothing
			0m → nothing
			0h → nothing
			log nothing yesterday → 2026-11-24 nothing
			gestern nichts → 2026-11-24 nothing
			vorgestern 0 min → 2026-11-23 nothing
			nothing, 1 lead → lead 1 | nothing
			nothing on x → x 0
			0m x → x 0
			""")
	void readsADayWithoutUse(String said, String understood) {
		assertThat(Spoken.read(said)).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			lead → LONE_WORD lead ? lead 1
			a lead → lead 1
			2 leads → lead 2
			two leads → lead 2
			50 leads → lead 50
			1 lead from x → lead 1 x
			lead on linkedin → lead 1 linkedin
			2 linkedin leads → lead 2 linkedin
			2x lead → lead 2
			2× leads → lead 2
			client linkedin 40h → client 1 linkedin 2400m
			client linkedin 1.5 hours → client 1 linkedin 90m
			client linkedin 30m → client 1 linkedin 30m
			client linkedin, 30m x → x u30 | client 1 linkedin
			40h client on linkedin → client 1 linkedin 2400m
			about 40h client → client 1 2400m
			x.com lead → lead 1 x
			a new client worth 2000h → client 1 120000m
			lead 0h → lead 1 0m
			2 leads 8h → lead 2 480m
			2 leads 4h each → lead 2 480m
			learned something → learned 1
			learned something new on mastodon → learned 1 mastodon
			1 contact → contact 1
			3 contacts → contact 3
			a conversation on x → conversation 1 x
			1 candidate & 1 job offer → candidate 1 | job 1
			other → LONE_WORD other ? other 1
			something else on x → other 1 x
			20m x, no leads → x u20
			20m x, 0 leads → x u20
			20m x, nothing yet → x u20
			1 lead, 1 lead x → lead 1 | lead 1 x
			20m x and nothing else → x u20
			1 job candidate → candidate 1
			yesterday a client → 2026-11-24 client 1
			""")
	void readsOutcomes(String said, String understood) {
		assertThat(Spoken.read(said)).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			log -5m → NEGATIVE -5m
			-5m linkedin → NEGATIVE -5m
			25m linkedin, -.5h x → NEGATIVE -.5h
			−5 minutes x → NEGATIVE −5 minutes
			minus 5 minutes x → NEGATIVE minus 5 minutes
			linkedin -1:30 → NEGATIVE -1:30
			-2 leads → NEGATIVE -2
			-20.11. 5m x → NEGATIVE -20.11.
			log 30h → TOO_MUCH_TIME 30h
			1441m x → TOO_MUCH_TIME 1441m x
			20h x, 5h linkedin → TOO_MUCH_TIME 20h x, 5h linkedin
			log 25 bananas → NOT_UNDERSTOOD bananas
			nothing, but → NOT_UNDERSTOOD but
			10m juggling on x → NOT_UNDERSTOOD juggling
			25m linkedin reading about java programming → NOT_UNDERSTOOD java programming
			25m linkedin reading, 10m posting on x, 1 banana → NOT_UNDERSTOOD banana
			25m myspace → UNKNOWN_NETWORK myspace
			25m linkdin reading → UNKNOWN_NETWORK linkdin ? linkedin r25
			1 lead from MySpace → UNKNOWN_NETWORK MySpace
			1 lead myspace → NOT_UNDERSTOOD myspace
			25m who knows what it was for me → NOT_UNDERSTOOD who knows what
			25m foo on bar → NOT_UNDERSTOOD foo
			25m alpha beta gamma → UNKNOWN_NETWORK alpha beta gamma
			25m alpha beta gamma delta → NOT_UNDERSTOOD alpha beta gamma delta
			25m x #work → NOT_UNDERSTOOD work
			20-30m x → RANGE 20-30m ? x u25 or x u20 or x u30
			20m-30m x → RANGE 20m-30m ? x u25 or x u20 or x u30
			20m to 30m x → RANGE 20m to 30m ? x u25 or x u20 or x u30
			25 linkedin → NO_UNIT 25 linkedin ? linkedin u25
			25 → NO_UNIT 25 ? ? u25
			two posts on x → NO_TIME posts on x
			linkedin → NO_TIME linkedin
			linkedin reading, 10m x → NO_TIME linkedin reading
			25m linkedin and x → NO_TIME x
			on purpose, 20m x → NO_TIME on purpose
			yesterday → NO_TIME yesterday
			yesterday, no leads → NO_TIME no leads
			nothing posted → NO_TIME nothing posted
			0m reading → NO_TIME 0m reading
			25m linkedin 10m x → TWO_THINGS 25m linkedin 10m x ? linkedin u25 | x u10
			25m 25m linkedin → TWO_THINGS 25m 25m linkedin ? ? u25 | linkedin u25
			25m linkedin x → TWO_THINGS 25m linkedin x
			25m linkedin 1 lead → TWO_THINGS 25m linkedin 1 lead ? linkedin u25 | lead 1 or ? u25 | lead 1 linkedin
			25m linkedin lead → TWO_THINGS 25m linkedin lead ? linkedin u25 | lead 1 or ? u25 | lead 1 linkedin
			25m 1 lead → TWO_THINGS 25m 1 lead ? ? u25 | lead 1
			10m posting on x 1 lead → TWO_THINGS 10m posting on x 1 lead ? x c10 | lead 1 or ? c10 | lead 1 x
			1 lead on purpose → TWO_THINGS 1 lead on purpose
			1 lead 1 client → TWO_THINGS 1 lead 1 client ? lead 1 | client 1
			1 lead linkedin x → TWO_THINGS 1 lead linkedin x
			nothing, 20m x → CONTRADICTION nothing
			20m x, nothing → CONTRADICTION nothing
			no 20m x → CONTRADICTION no 20m x
			0 leads 4h → CONTRADICTION 0 leads 4h
			1h linkedin, 20m of it posting → NOT_UNDERSTOOD of it
			0 leads 4h → CONTRADICTION 0 leads 4h
			nothing yet on x → NOT_UNDERSTOOD nothing yet on x
			no 2 leads → NO_UNIT no 2 leads
			2 3 leads → NO_UNIT 2 3 leads
			client linkedin 40 → NO_UNIT client linkedin 40 ? client 1 linkedin 2400m
			eine neue Kundin, 40 → NO_UNIT 40 ? ? u40 | client 1
			51 leads → TOO_MANY 51 leads
			1.5 leads → NOT_UNDERSTOOD 1.5
			client 2001h → TOO_MUCH_WORTH client 2001h
			client 1,000,000h → TOO_MUCH_WORTH client 1,000,000h
			3 clients 1000h each → TOO_MUCH_WORTH 3 clients 1000h each
			tomorrow 20m x → FUTURE_DAY tomorrow
			morgen 20m x → FUTURE_DAY morgen
			next friday 20m x → FUTURE_DAY next friday
			2026-11-26 20m x → FUTURE_DAY 2026-11-26
			26.12. 20m x → FUTURE_DAY 26.12.
			27.12. 20m x → TOO_LONG_AGO 27.12.
			2026-11-10 20m x → TOO_LONG_AGO 2026-11-10
			15 days ago 20m x → TOO_LONG_AGO 15 days ago
			vor 3 Monaten 20m x → TOO_LONG_AGO vor 3 Monaten
			99999999999999 weeks ago 20m x → TOO_LONG_AGO 99999999999999 weeks ago
			Nov 20, 2025 20m x → TOO_LONG_AGO Nov 20, 2025
			31.4. 20m x → NO_SUCH_DAY 31.4.
			2026-13-45 20m x → NO_SUCH_DAY 2026-13-45
			Nov 31 20m x → NO_SUCH_DAY Nov 31
			45 November 2026 20m x → NO_SUCH_DAY 45 November 2026
			1.5 November 20m x → NO_SUCH_DAY 1.5 November
			yesterday 20m x, monday 10m linkedin → TWO_DAYS monday
			monday 20m x, tuesday 10m linkedin → TWO_DAYS tuesday
			today, thursday 20m x → TWO_DAYS thursday
			thursday, today 20m x → TWO_DAYS today
			monday, today 20m x → TWO_DAYS today
			Nov 20, 2026, Nov 21 20m x → TWO_DAYS Nov 21
			last week 20m x → NOT_UNDERSTOOD last week
			h x → NOT_UNDERSTOOD h
			20m x ago → NOT_UNDERSTOOD ago
			20m x vor → NOT_UNDERSTOOD vor
			20m x november → NOT_UNDERSTOOD november
			20m x each → NOT_UNDERSTOOD each
			lead each → NOT_UNDERSTOOD each
			1:30 min x → NOT_UNDERSTOOD min
			20m x - minus → NOT_UNDERSTOOD minus
			200.5. 5m x → NO_UNIT 200.5
			20.111. 5m x → NO_UNIT 20.111
			20.11.202 5m x → NO_UNIT 202 5m x
			100.000 min x → TOO_MUCH_TIME 100.000 min x
			0/2 h x → NO_UNIT 0
			2/2 h x → NO_UNIT 2
			1/5 h x → NO_UNIT 1
			11/2 h x → NO_UNIT 11
			1/20 h x → NO_UNIT 1
			1/200 min x → NO_UNIT 1
			1:60 x → NO_UNIT 1:60 x
			202-11-20 5m x → NOT_UNDERSTOOD 202-11-20
			2026-111-20 5m x → NOT_UNDERSTOOD 2026-111-20
			2026-11-200 5m x → NOT_UNDERSTOOD 2026-11-200
			3 days 5m x → NOT_UNDERSTOOD days
			1.5 days ago 5m x → NOT_UNDERSTOOD days ago
			vor Tagen 5m x → NOT_UNDERSTOOD vor Tagen
			vor drei Bananen 5m x → NOT_UNDERSTOOD vor
			20 Nov 2025 5m x → TOO_LONG_AGO 20 Nov 2025
			10 November 5m x → TOO_LONG_AGO 10 November
			a march 5m x → NOT_UNDERSTOOD march
			20 Nov 1899 5m x → NO_UNIT 1899 5m x
			20 Nov 1900 5m x → TOO_LONG_AGO 20 Nov 1900
			20 Nov 2999 5m x → FUTURE_DAY 20 Nov 2999
			20 Nov 3000 5m x → NO_UNIT 3000 5m x
			20 Nov 2000 min x → TOO_MUCH_TIME 2000 min x
			20 Nov 2,000 x → NO_UNIT 2,000 x
			november 20m x → NOT_UNDERSTOOD november
			yesterday, gestern → NO_TIME yesterday
			12.11 leads → NOT_UNDERSTOOD 12.11
			12,11 x → NO_UNIT 12,11 x
			20.20 x → NO_UNIT 20.20 x
			on linkedin → NO_TIME linkedin
			10m x juggling! → NOT_UNDERSTOOD juggling
			10m x (juggling) → NOT_UNDERSTOOD juggling
			""")
	void refusesByReasonAndPart(String said, String refused) {
		assertThat(Spoken.read(said)).isEqualTo(refused);
	}

	@ParameterizedTest
	@ValueSource(strings = { "25m foo", "FOO 1,5 STUNDEN", "1 hr\n", "about 3\nminutes", "0 Std." })
	void hearsTimeInFiguresInWhatItCannotRead(String text) {
		assertThat(Sentence.namesTime(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "25 m25", "hours", "2 leads", "an hour", "1 month", "25" })
	void hearsNoTimeWhereNoneIsNamed(String text) {
		assertThat(Sentence.namesTime(text)).isFalse();
	}

	@Test
	void refusesWhatSaysNothing() {
		for (String said : List.of("", " ", "log", "Logge:", "\n\n", "...", "on the", ", ,", "\u200b\u202e")) {
			assertThat(Spoken.read(said)).as(said).isEqualTo("EMPTY");
		}
	}

	@Test
	void readsLinesAsClauses() {
		assertThat(Spoken.read("25m linkedin reading\n10m posting on x\r\n1 lead"))
			.isEqualTo("linkedin r25 | x c10 | lead 1");
	}

	@Test
	void readsLettersThatAreComposed() {
		assertThat(Spoken.read("20m x nach Feierabend, 1 Gespra\u0308ch")).isEqualTo("x u20 MOST | conversation 1");
	}

	@Test
	void separatesWordsByAnySpace() {
		for (String space : List.of(" ", "\t", "\r", "\u00a0", "\u2009", "\u0007", "\u200b")) {
			assertThat(Spoken.read("25m" + space + "linkedin" + space + "reading")).isEqualTo("linkedin r25");
		}
	}

	@Test
	void takesFiveHundredCharactersAndNotOneMore() {
		String said = "20m x" + " ".repeat(495);
		assertThat(Spoken.read(said)).isEqualTo("x u20");
		assertThat(Spoken.sentence().read(said + " ", Spoken.TODAY))
			.isEqualTo(new Reading.Refused(Reason.TOO_LONG, ""));
	}

	@Test
	void namesAtMostFortyCharacters() {
		assertThat(Spoken.read("20m x " + "q".repeat(50))).isEqualTo("NOT_UNDERSTOOD " + "q".repeat(40));
		assertThat(Spoken.read("20m x §" + "😀".repeat(50))).isEqualTo("NOT_UNDERSTOOD §" + "😀".repeat(19));
		assertThat(Spoken.read("20m x " + "𝒳".repeat(50))).isEqualTo("NOT_UNDERSTOOD " + "𝒳".repeat(20));
		assertThat(Spoken.read("20m x foo\u202ebar")).isEqualTo("NOT_UNDERSTOOD foo bar");
	}

	@Test
	void knowsOnlyTheNetworksItIsGiven() {
		Sentence sentence = new Sentence(List.of(new Network("m", "M"), new Network("reading", "Reading")));
		assertThat(Spoken.line(sentence.read("20m linkedin", Spoken.TODAY))).isEqualTo("UNKNOWN_NETWORK linkedin");
		assertThat(Spoken.line(sentence.read("20m reading", Spoken.TODAY))).isEqualTo("reading u20");
		assertThat(Spoken.line(sentence.read("M 20 m", Spoken.TODAY))).isEqualTo("m u20");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			outcome client linkedin 40h → client 1 linkedin 2400m
			client linkedin 40h yesterday → 2026-11-24 client 1 linkedin 2400m
			outcome 2 leads x 20.3.2025 → 2025-03-20 lead 2 x
			outcome client 3 months ago → 2026-08-25 client 1
			Ergebnis: Kunde LinkedIn 40 Std. am 1. März → 2026-03-01 client 1 linkedin 2400m
			job 28.12. → 2025-12-28 job 1
			client, lead → client 1 | lead 1
			client tomorrow → FUTURE_DAY tomorrow
			client 2019-12-31 → TOO_LONG_AGO 2019-12-31
			client 2020-01-01 → 2020-01-01 client 1
			client, 40h → NO_OUTCOME 40h
			linkedin 40h → NO_OUTCOME linkedin 40h
			nothing → NO_OUTCOME nothing
			banana linkedin 40h → NOT_UNDERSTOOD banana
			no client → NO_OUTCOME no client
			yesterday → NO_OUTCOME yesterday
			outcome → EMPTY
			""")
	void readsOutcomesAlone(String said, String understood) {
		Reading reading = Spoken.sentence().readOutcomes(said, Spoken.TODAY, LocalDate.of(2020, 1, 1));
		assertThat(Spoken.line(reading)).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			25 → ? u25
			0 → nothing
			none → nothing
			nichts → nothing
			twenty → ? u20
			25m → ? u25
			1h → ? u60
			1h30 → ? u90
			1h 30 → ? u90
			1h 30 reading 10 posting → ? r90 c10
			1,5 Std → ? u90
			half an hour → ? u30
			eine halbe Stunde → ? u30
			25 reading → ? r25
			25 reading 10 posting → ? r25 c10
			25 reading, 10 posting → ? r25 c10
			25 reading and 10 posting → ? r25 c10
			25 gelesen 10 gepostet → ? r25 c10
			25 min gelesen und 1 Std gepostet → ? r25 c60
			reading 25 posting 10 → ? r25 c10
			reading 25, posting 10 → ? r25 c10
			10 posting → ? c10
			25 reading 10 → ? r25 u10
			25 + 10 → ? u35
			25 reading 0 posting → ? r25
			25 linkedin → linkedin u25
			linkedin 25 reading 10 posting → linkedin r25 c10
			25 on purpose → ? u25 ON_PURPOSE
			1440 → ? u1440
			１５ → ? u15
			20-30 → RANGE 20-30 ? ? u25 or ? u20 or ? u30
			1.5 → NO_UNIT 1.5 ? ? u90
			25 bananas → UNKNOWN_NETWORK bananas
			bananas → NOT_UNDERSTOOD bananas
			-5 → NEGATIVE -5 min
			1441 → TOO_MUCH_TIME 1441 min
			25h → TOO_MUCH_TIME 25h
			14:30 → TIME_OF_DAY 14:30
			25 and 1 lead → NOT_UNDERSTOOD 25 and 1 lead
			today 25 → NOT_UNDERSTOOD today 25
			lead → LONE_WORD lead ? lead 1
			25 x → UNKNOWN_NETWORK x
			""")
	void readsATimeAlone(String said, String understood) {
		Sentence sentence = new Sentence(Spoken.networks().subList(0, 1));
		assertThat(Spoken.line(sentence.readTime(said, 24 * 60))).isEqualTo(understood);
	}

	@Test
	void readsALongerTimeOfAWeek() {
		Sentence sentence = new Sentence(List.of());
		assertThat(Spoken.line(sentence.readTime("50h", 7 * 24 * 60))).isEqualTo("? u3000");
		assertThat(Spoken.line(sentence.readTime("9".repeat(600), 7 * 24 * 60))).isEqualTo("TOO_LONG");
	}

}
