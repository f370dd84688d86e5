package worthwhile.sentence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sentences as they come from thumbs, autocorrection, dictation and other trackers.
 */
class TypedSentenceTests {

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			,5h linkedin → linkedin u30
			log ,5h linkedin → linkedin u30
			25m linkedin, ,5h x → linkedin u25 | x u30
			25m linkedin; ,75 h x → linkedin u25 | x u45
			about ,5h x → x u30
			linkedin: ,5h → linkedin u30
			(.5h) x → x u30
			20m x .5h linkedin → TWO_THINGS 20m x .5h linkedin ? x u20 | linkedin u30
			20m x ,2 leads → x u20 | lead 2
			25m linkedin ,5m x → linkedin u25 | x u5
			1.125h linkedin → linkedin u68
			1,125 h linkedin → linkedin u68
			1.500 Std linkedin → linkedin u90
			2.250 hours on x → x u135
			0.125h x → x u8
			1.000 min x → x u1000
			1,000.5 min x → x u1001
			1,234.5 min x → x u1235
			1.234,5 Min x → x u1235
			1.25h x → x u75
			1,75 Std x → x u105
			1.50h x → x u90
			0,5 Std x → x u30
			0:25:00 linkedin → linkedin u25
			00:25:00 linkedin → linkedin u25
			1:30:00 linkedin → linkedin u90
			0:25:45 linkedin → linkedin u26
			01:30 linkedin → linkedin u90
			linkedin 00:45 → linkedin u45
			1h30m00 x → NO_UNIT 1h30m00 x
			LinkedIn 1 hr, 5 min → linkedin u65
			LinkedIn 1 hr, 5 min, YouTube 20 min → linkedin u65 | youtube u20
			1 hour, 25 minutes on linkedin → linkedin u85
			Instagram 2 Std., 10 Min. → instagram u130
			LinkedIn: 1h 5m; X: 3m → linkedin u65 | x u3
			x 1h, 30m linkedin → x u60 | linkedin u30
			1h20min linkedin → linkedin u80
			1Std20Min linkedin → linkedin u80
			1 Std 20 linkedin → linkedin u80
			1h 05m x → x u65
			90mins x → x u90
			90MIN X → x u90
			20min.linkedin → linkedin u20
			20 m. linkedin → linkedin u20
			a couple of hours on youtube → youtube u120
			couple of minutes on x → x u2
			about 20 minutes on LinkedIn, mostly reading → linkedin r20
			almost an hour on reddit → reddit u60
			nearly 2 hours youtube → youtube u120
			probably 30 min x → x u30
			like 20 minutes on insta → instagram u20
			maybe 15m x → x u15
			an hour and a half on linkedin → linkedin u90
			one and a half hours linkedin → linkedin u90
			half of an hour x → x u30
			twenty five minutes on linked in reading → linkedin r25
			I've spent 20m on LinkedIn → linkedin u20
			I’ve been on linkedin for 20 minutes → linkedin u20
			ive spent 20m on x → x u20
			20 minuets on x → x u20
			20 mintues x → x u20
			20 minuts x → x u20
			doomscrolling on x for 2 hours → x r120
			45m doom scrolling reddit → reddit r45
			""")
	void readTimes(String said, String understood) {
		assertThat(Spoken.read(said)).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			25m linkedin… → linkedin u25
			25m linkedin... → linkedin u25
			25m linkedin!!! → linkedin u25
			25m linkedin 👍 → linkedin u25
			25m linkedin 👍🏽 → linkedin u25
			25m linkedin ❤️ → linkedin u25
			🎉 25m linkedin 🎉 → linkedin u25
			25m linkedin :+1: → linkedin u25
			25m linkedin :thumbsup::skin-tone-2: → linkedin u25
			:tada: 25m linkedin → linkedin u25
			25m linkedin :x: → linkedin u25
			25m linkedin :grin: → linkedin u25
			linkedin:25m → linkedin u25
			linkedin: 25m x: 10m → TWO_THINGS linkedin: 25m x: 10m ? linkedin u25 | x u10
			> 15m x → x u15
			> log 15m x → NOT_UNDERSTOOD log
			*25m linkedin* → linkedin u25
			_25m_ linkedin → linkedin u25
			`25m linkedin` → linkedin u25
			"25m linkedin" → linkedin u25
			“25m linkedin” → linkedin u25
			‘25m linkedin’ → linkedin u25
			'25m linkedin' → linkedin u25
			„25m linkedin“ → linkedin u25
			‚25m linkedin‘ → linkedin u25
			25' linkedin → linkedin u25
			25’linkedin → linkedin u25
			２５ｍ linkedin → linkedin u25
			２５ｍｉｎ ＬｉｎｋｅｄＩｎ → linkedin u25
			İnstagram 25m → instagram u25
			İNSTAGRAM 25m → instagram u25
			lınkedın 25m → linkedin u25
			LİNKEDİN 25M → linkedin u25
			25M LINKEDIN READING → linkedin r25
			25m Linkedin Reading → linkedin r25
			25m linked-in → linkedin u25
			25m x.com/reading → x r25
			25m linkedin // 10m x → linkedin u25 | x u10
			25m linkedin | 10m x → TWO_THINGS 25m linkedin | 10m x ? linkedin u25 | x u10
			""")
	void readWhatStandsAroundThem(String said, String understood) {
		assertThat(Spoken.read(said)).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			20 min LinkedIn → 1 lead        | linkedin u20, lead 1
			20 min LinkedIn => 1 lead       | linkedin u20, lead 1
			20 min LinkedIn -> 1 lead       | linkedin u20, lead 1
			25m linkedin ⇒ client 40h       | linkedin u25, client 1 2400m
			25m linkedin > 10m x            | linkedin u25, x u10
			""")
	void readArrowsAsSeparators(String said, String understood) {
		assertThat(Spoken.read(said)).isEqualTo(understood.replace(", ", " | "));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			no social media today → 2026-11-25 nothing
			no social media → nothing
			none at all → nothing
			didn't use any → nothing
			didnt use any → nothing
			wasn't on linkedin → linkedin 0
			not on linkedin, 10m x → linkedin 0 | x u10
			heute nichts → 2026-11-25 nothing
			keine sozialen Medien → nothing
			LinkedIn nicht genutzt → linkedin 0
			nicht auf LinkedIn, 10m X → linkedin 0 | x u10
			20m x not on purpose → x u20 HABIT
			20m x, unintentionally → x u20 HABIT
			20m x nicht absichtlich → x u20 HABIT
			met a potential client → lead 1
			2 potential clients from linkedin → lead 2 linkedin
			ein potenzieller Kunde über LinkedIn → lead 1 linkedin
			ein möglicher Kunde → lead 1
			""")
	void readNothingAndWhatCameOfIt(String said, String understood) {
		assertThat(Spoken.read(said)).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			heute 25 Min LinkedIn gelesen, 1 Lead → 2026-11-25 linkedin r25 | lead 1
			so um die 20 Minuten X → x u20
			fast eine Stunde YouTube → youtube u60
			vielleicht 15 Min auf Insta → instagram u15
			ca 20 min linkedin, hauptsächlich gelesen → linkedin r20
			20 Min LinkedIn, vor allem gelesen → linkedin r20
			ne halbe Stunde X → x u30
			ne Stunde X → x u60
			halbe Std X → x u30
			1 1/2 Std X → x u90
			1½ Std X → x u90
			zweieinhalb Std YouTube → youtube u150
			dreiviertelstunde x → x u45
			eine Viertelstunde auf X gescrollt → x r15
			20min LinkedIn, 10min X, sonst nichts → linkedin u20 | x u10
			20 Minutn auf x → x u20
			gestern 20 min x u. 10 min linkedin → 2026-11-24 x u20 | linkedin u10
			20 min x & 10 min linkedin → x u20 | linkedin u10
			20 min x sowie 10 min linkedin → x u20 | linkedin u10
			Mo: 20 min x → 2026-11-23 x u20
			am 20. Nov. 2026 20 min x → 2026-11-20 x u20
			20. Nov. 2026: 20 min x → 2026-11-20 x u20
			Kunde über LinkedIn, 40 Std. wert → TOO_MUCH_TIME 40 Std
			ein Kunde (LinkedIn, 40 Std) → TOO_MUCH_TIME 40 Std
			""")
	void readGerman(String said, String understood) {
		assertThat(Spoken.read(said)).isEqualTo(understood);
	}

}
