package worthwhile.playground;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;
import worthwhile.identity.MemberId;
import worthwhile.identity.WorkspaceId;
import worthwhile.message.Button;
import worthwhile.people.Member;
import worthwhile.people.MemberSettings;
import worthwhile.people.Rhythm;
import worthwhile.people.WeekTimes;
import worthwhile.people.WorkspaceNetworks;
import worthwhile.playground.PlausibleAnswers.Way;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;
import worthwhile.testing.Tries;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

import static org.assertj.core.api.Assertions.assertThat;

class PlausibleAnswersTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	private static final int TIMES = 500;

	private static final List<Button> FIVE = IntStream.range(0, 5)
		.mapToObj((place) -> Button.of(String.valueOf(place), "question.any", String.valueOf(place)))
		.toList();

	@ParameterizedTest
	@EnumSource
	void everySentenceIsUnderstood(Habit habit) {
		Sentence grammar = new Sentence(KnownNetworks.all());
		PlausibleAnswers answers = answers(habit, Cadence.DAILY);
		repeat((season) -> {
			String sentence = answers.sentence(season);
			assertThat(grammar.read(sentence, TODAY)).as(sentence).isInstanceOf(Reading.Understood.class);
		});
	}

	@ParameterizedTest
	@EnumSource
	void aSentenceTellsOfNetworksThatTheyUseAndOfLessThanThreeHoursOnEach(Habit habit) {
		Sentence grammar = new Sentence(KnownNetworks.all());
		PlausibleAnswers answers = answers(habit, Cadence.DAILY);
		repeat((season) -> assertThat(((Reading.Understood) grammar.read(answers.sentence(season), TODAY)).usages())
			.isNotEmpty()
			.allSatisfy((usage) -> {
				assertThat(networks()).contains(usage.network());
				assertThat(usage.reading() + usage.contributing()).isBetween(5, 179);
			}));
	}

	@ParameterizedTest
	@EnumSource
	void nobodyAnswersInASilentWeek(Habit habit) {
		PlausibleAnswers answers = answers(habit, Cadence.DAILY);
		assertThat(ways(answers, LivedWeek.SILENT, DayOfWeek.MONDAY)).containsOnly(Way.SKIP);
	}

	@ParameterizedTest
	@EnumSource
	void evenAThinWeekHasAnAnswer(Habit habit) {
		assertThat(ways(answers(habit, Cadence.DAILY), LivedWeek.THIN, DayOfWeek.TUESDAY)).doesNotContain(Way.SKIP,
				Way.LEAVE);
		assertThat(ways(answers(habit, Cadence.WEEKLY), LivedWeek.THIN, DayOfWeek.FRIDAY)).doesNotContain(Way.SKIP,
				Way.LEAVE);
	}

	@Test
	void inAThinWeekMostQuestionsAreSkipped() {
		List<Way> ways = ways(answers(Habit.EVEN, Cadence.DAILY), LivedWeek.THIN, DayOfWeek.FRIDAY);
		assertThat(ways.stream().filter(Way.SKIP::equals)).hasSizeGreaterThan(TIMES / 2).hasSizeLessThan(TIMES);
	}

	@Test
	void nowAndThenAQuestionStaysAsItIs() {
		List<Way> ways = ways(answers(Habit.EVEN, Cadence.DAILY), LivedWeek.USUAL, DayOfWeek.FRIDAY);
		assertThat(ways).contains(Way.TELL, Way.TAP);
		assertThat(ways.stream().filter(Way.LEAVE::equals)).isNotEmpty().hasSizeLessThan(TIMES / 5);
	}

	@Test
	void whoIsAskedOnceAWeekTellsNoDay() {
		assertThat(ways(answers(Habit.EVEN, Cadence.WEEKLY), LivedWeek.USUAL, DayOfWeek.FRIDAY))
			.doesNotContain(Way.TELL);
	}

	@Test
	void mostlyNothingCameOfIt() {
		PlausibleAnswers answers = answers(Habit.EVEN, Cadence.DAILY);
		List<String> outcomes = Stream.generate(answers::outcome).limit(TIMES).toList();
		assertThat(outcomes).contains("LEARNED", "CONTACT");
		assertThat(outcomes.stream().filter(String::isEmpty)).hasSizeGreaterThan(TIMES / 2);
	}

	@Test
	void habitsDiffer() {
		assertThat(sum(Habit.SCROLLING)).isGreaterThan(sum(Habit.EVEN));
		assertThat(sum(Habit.EVEN)).isGreaterThan(sum(Habit.SELDOM));
		assertThat(feeling(Habit.TAPPING)).isGreaterThan(feeling(Habit.SCROLLING));
		assertThat(onPurpose(Habit.POSTING)).isGreaterThan(onPurpose(Habit.SCROLLING));
	}

	@Test
	void weeksDiffer() {
		assertThat(sum(Habit.EVEN, Season.LAUNCH)).isGreaterThan(sum(Habit.EVEN, Season.USUAL));
		assertThat(sum(Habit.EVEN, Season.USUAL)).isGreaterThan(sum(Habit.EVEN, Season.CALM));
		assertThat(feeling(Habit.EVEN, Season.LAUNCH)).isGreaterThan(feeling(Habit.EVEN, Season.NEWS));
		assertThat(onPurpose(Habit.EVEN, Season.LAUNCH)).isGreaterThan(onPurpose(Habit.EVEN, Season.NEWS));
	}

	@Test
	void eachSeasonComesWithinFiveWeeks() {
		assertThat(IntStream.range(0, 5).mapToObj((week) -> Season.of(TODAY.plusWeeks(week))))
			.contains(Season.values());
		assertThat(Season.of(TODAY)).isEqualTo(Season.of(TODAY.minusDays(3)))
			.isNotEqualTo(Season.of(TODAY.plusDays(4)));
	}

	private static int sum(Habit habit) {
		return sum(habit, Season.USUAL);
	}

	private static int sum(Habit habit, Season season) {
		PlausibleAnswers answers = answers(habit, Cadence.DAILY);
		return values(() -> answers.amount(FIVE, season));
	}

	private static int feeling(Habit habit) {
		return feeling(habit, Season.USUAL);
	}

	private static int feeling(Habit habit, Season season) {
		PlausibleAnswers answers = answers(habit, Cadence.DAILY);
		return values(() -> answers.feeling(FIVE, season));
	}

	private static int onPurpose(Habit habit) {
		return onPurpose(habit, Season.USUAL);
	}

	private static int onPurpose(Habit habit, Season season) {
		PlausibleAnswers answers = answers(habit, Cadence.DAILY);
		return -values(() -> answers.intent(FIVE, season));
	}

	private static int values(Supplier<Button> pressed) {
		return Stream.generate(pressed).limit(TIMES).mapToInt((button) -> Integer.parseInt(button.value())).sum();
	}

	private static List<Way> ways(PlausibleAnswers answers, LivedWeek week, DayOfWeek day) {
		return Stream.generate(() -> answers.way(week, day)).limit(TIMES).toList();
	}

	private static void repeat(Consumer<Season> check) {
		Stream.of(Season.values())
			.forEach((season) -> IntStream.range(0, Tries.of(TIMES, 100)).forEach((time) -> check.accept(season)));
	}

	private static List<Network> networks() {
		return KnownNetworks.all().subList(0, 3);
	}

	private static PlausibleAnswers answers(Habit habit, Cadence cadence) {
		AskingTimes times = new AskingTimes(EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), LocalTime.of(16, 30),
				ZoneOffset.UTC);
		Rhythm rhythm = new Rhythm(times, cadence, Duration.ofHours(1), QuietHours.NONE, null, WeekTimes.USUAL);
		MemberSettings settings = new MemberSettings(rhythm, Locale.ENGLISH, networks(), MemberSettings.ByHand.NOTHING);
		Member member = new Member(MemberId.random(), WorkspaceId.random(), Playground.person("ada"), settings,
				new WorkspaceNetworks(List.of(), List.of()), Member.Standing.ACTIVE, null, null);
		return new PlausibleAnswers(member, habit, new SplittableRandom(7));
	}

}
