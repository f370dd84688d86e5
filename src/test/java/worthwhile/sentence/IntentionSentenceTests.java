package worthwhile.sentence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

import static org.assertj.core.api.Assertions.assertThat;

class IntentionSentenceTests {

	private static final Network LINKEDIN = KnownNetworks.all().get(0);

	private static final Network X = KnownNetworks.all().get(1);

	/**
	 * network, minutes, what is hoped for, and the purpose in quotes.
	 */
	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^', textBlock = """
			linkedin 60m a week for leads → linkedin 60 LEAD
			linkedin 60m a week, for leads → linkedin 60 LEAD
			linkedin, for leads, at most 60m a week → linkedin 60 LEAD
			60m a week on linkedin for leads → linkedin 60 LEAD
			LinkedIn: leads → linkedin LEAD
			linkedin for 2 new clients → linkedin CLIENT
			x 1h → x 60
			twitter 1h 30m → x 90
			x 1h30 → x 90
			x 1.5h → x 90
			x .5h → x 30
			x up to an hour per week → x 60
			x 1h/week → x 60
			1h x weekly → x 60
			x half an hour → x 30
			x 0m → x 0
			x 10080m → x 10080
			mastodon to learn from peers → mastodon 'to learn from peers'
			mastodon to learn from peers, 2h a week → mastodon 120 'to learn from peers'
			mastodon to learn from peers 2h → mastodon 120 'to learn from peers'
			mastodon 2h to learn from Peers & friends → mastodon 120 'to learn from Peers & friends'
			to learn from peers on mastodon → mastodon 'to learn from peers'
			linkedin to post 3 times a week → linkedin 'to post 3 times a week'
			linkedin to read for 10 minutes a day and then post → linkedin 'to read for 10 minutes a day and then post'
			linkedin for leads and clients → linkedin 'for leads and clients'
			x to move my people to mastodon → x 'to move my people to mastodon'
			linkedin none → linkedin nothing
			linkedin nothing any more → linkedin 'nothing any more'
			linkedin delete → linkedin nothing
			linkedin → linkedin
			linkedin 1h pro woche für leads → linkedin 60 LEAD
			linkedin eine stunde die woche → linkedin 60
			linkedin anderthalb stunden, für kontakte → linkedin 90 CONTACT
			mastodon um von kollegen zu lernen → mastodon 'um von kollegen zu lernen'
			mastodon höchstens 2 std pro woche um zu lernen → mastodon 120 'um zu lernen'
			auf linkedin 45 min wöchentlich → linkedin 45
			x keins → x nothing
			x nichts → x nothing
			""")
	void areUnderstood(String said, String understood) {
		assertThat(text(read(said))).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", quoteCharacter = '^',
			textBlock = """
					linkdin 1h → UNKNOWN_NETWORK linkdin → LinkedIn 1h
					mastodn to learn → UNKNOWN_NETWORK mastodn → Mastodon to learn
					bananas 1h → UNKNOWN_NETWORK bananas →
					bananas to meet people on x → UNKNOWN_NETWORK bananas →
					1h → NO_NETWORK 1h → LinkedIn 1h, X 1h
					to learn from peers → NO_NETWORK to learn from peers → LinkedIn to learn from peers, X to learn from peers
					linkedin and x 1h → TWO_THINGS and x →
					linkedin 60 → NO_UNIT 60 → linkedin 60m, linkedin 60h
					linkedin 60 a week → NO_UNIT 60 → linkedin 60m a week, linkedin 60h a week
					linkedin 20000 → NO_UNIT 20000 →
					linkedin 1.500 → TWO_READINGS 1.500 → linkedin 1500m, linkedin 90m
					linkedin 1.500m → TWO_READINGS 1.500m → linkedin 1500m
					linkedin 1.500h → TWO_READINGS 1.500h → linkedin 90m
					linkedin ,5h → TWO_READINGS ,5h → linkedin 0.5h, linkedin, 5h
					linkedin 1.30h → TWO_READINGS 1.30h → linkedin 90m, linkedin 78m
					linkedin -60m → NEGATIVE -60m →
					linkedin minus 1h → NEGATIVE minus 1h →
					linkedin 169h → TOO_MUCH_FOR_A_WEEK 169h →
					linkedin 10081m a week → TOO_MUCH_FOR_A_WEEK 10081m →
					linkedin for leads, 200h a week → TOO_MUCH_FOR_A_WEEK 200h →
					linkedin 10m a day → NOT_A_WEEK 10m a day → linkedin 50m, linkedin 70m
					linkedin for leads 10m a day → NOT_A_WEEK 10m a day → linkedin for leads 50m, linkedin for leads 70m
					linkedin 4h a month → NOT_A_WEEK 4h a month → linkedin 55m
					linkedin 1-2h → RANGE 1-2h → linkedin 90m, linkedin 60m, linkedin 120m
					linkedin for leads, 1-2h a week → RANGE 1-2h → linkedin for leads, 90m a week, linkedin for leads, 60m a week, linkedin for leads, 120m a week
					linkedin a few hours → NO_NUMBER a few hours → linkedin 120m, linkedin 180m
					linkedin 9 o'clock → TIME_OF_DAY 9 o'clock →
					linkedin 10 min am tag → NOT_A_WEEK 10 min am tag → linkedin 50m, linkedin 70m
					""")
	void areRefusedAndSayWhatMayBeMeant(String said, String refused, String meant) {
		SpokenIntention.Refused read = (SpokenIntention.Refused) read(said);
		assertThat(read.reason() + " " + read.part()).isEqualTo(refused);
		assertThat(String.join(", ", read.meant())).isEqualTo(Objects.requireNonNullElse(meant, ""));
	}

	@Test
	void needNoNetworkWhereThereIsOne() {
		assertThat(text(new IntentionSentence(KnownNetworks.all(), List.of(X)).read("1h for leads")))
			.isEqualTo("x 60 LEAD");
	}

	@Test
	void areRefusedWhereTheyAreTooLong() {
		assertThat(read("linkedin " + "a".repeat(500))).isInstanceOfSatisfying(SpokenIntention.Refused.class,
				(refused) -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG));
	}

	private static SpokenIntention read(String said) {
		return new IntentionSentence(KnownNetworks.all(), List.of(LINKEDIN, X)).read(said);
	}

	private static String text(SpokenIntention read) {
		if (!(read instanceof SpokenIntention.Understood understood)) {
			return read.toString();
		}
		return Stream
			.of(understood.network().key(), understood.minutes(), understood.hoped(),
					(understood.purpose() != null) ? "'" + understood.purpose() + "'" : null,
					understood.nothing() ? "nothing" : null)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining(" "));
	}

}
