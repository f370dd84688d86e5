package worthwhile.checkin.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import worthwhile.checkin.CheckInAnswered;
import worthwhile.checkin.Tallies.MemberDays;
import worthwhile.checkin.Tallies.Told;
import worthwhile.checkin.Tallies;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonalData;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.AnsweredWeek;
import worthwhile.usage.Entry;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DialogueTest
@RecordApplicationEvents
class TalliesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Members members;

	@Autowired
	private Tallies tallies;

	@Autowired
	private JdbcCheckInData data;

	@Autowired
	private ApplicationEvents events;

	@BeforeEach
	void aNewMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void onlyAnswersCount() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log 25m linkedin reading, 1 lead 3h").commands("skip");
		ada.commands("log yesterday 10m linkedin").commands("delete yesterday").presses("Delete");
		ada.commands("today");
		List<AnsweredCheckIn> answered = this.tallies.checkIns(member(ada), TODAY.minusDays(30), TODAY);
		assertThat(answered).singleElement().satisfies((checkIn) -> {
			assertThat(checkIn.day()).isEqualTo(TODAY);
			assertThat(checkIn.minutes()).isEqualTo(25);
			assertThat(checkIn.entries()).singleElement().satisfies((entry) -> {
				assertThat(entry.network().name()).isEqualTo("LinkedIn");
				assertThat(entry.reading()).isEqualTo(25);
				assertThat(entry.contributing()).isZero();
			});
		});
		assertThat(this.tallies.outcomes(member(ada), TODAY, TODAY)).singleElement()
			.satisfies((outcome) -> assertThat(outcome.worth()).isEqualByComparingTo("3"));
		assertThat(this.tallies.outcomes(member(ada), TODAY.plusDays(1), TODAY.plusDays(9))).isEmpty();
	}

	@Test
	void aWeekCountsWhereItCoversADayOfThePeriod() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("cadence", "once a week").commands("today").presses("~2½ h").presses("Nothing yet");
		assertThat(this.tallies.checkIns(member(ada), TODAY, TODAY)).singleElement()
			.satisfies((week) -> assertThat(week.span()).isEqualTo(Span.WEEK));
		assertThat(this.tallies.checkIns(member(ada), TODAY.plusDays(5), TODAY.plusDays(6))).isEmpty();
	}

	@Test
	void eachChangeOfAnAnswerIsSaid() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin").commands("delete yesterday").presses("Delete");
		CheckInAnswered yesterday = new CheckInAnswered(this.members.find(ada.ref()).orElseThrow(), TODAY.minusDays(1),
				Span.DAY);
		assertThat(this.events.stream(CheckInAnswered.class)).containsExactly(yesterday, yesterday);
	}

	@Test
	void membersAreFoundWhoAnsweredOnDaysOfTheirs() {
		Person ada = this.dialogue.member("LinkedIn");
		Person bob = this.dialogue.member("LinkedIn");
		Person cleo = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin");
		bob.commands("outcome client linkedin 40h");
		cleo.commands("log 2026-11-09 5m linkedin");
		LocalDate monday = TODAY.minusDays(2);
		assertThat(this.tallies
			.answering(Stream.of(ada, bob, cleo).map((person) -> new MemberDays(id(person), monday, TODAY)).toList()))
			.containsExactly(id(ada));
		assertThat(this.tallies.answering(List.of(new MemberDays(id(cleo), monday.minusWeeks(1), monday.minusDays(1)))))
			.containsExactly(id(cleo));
		assertThat(this.tallies.answering(List.of())).isEmpty();
	}

	@Test
	void whatManyToldIsReadTogether() {
		Person ada = this.dialogue.member("LinkedIn");
		Person bob = this.dialogue.member("LinkedIn");
		Person cleo = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin reading, 10m x, 1 lead").commands("log 5m linkedin on purpose");
		ada.commands("log 2026-11-09 50m linkedin");
		this.jdbc.sql("UPDATE member SET cadence = 'WEEKLY' WHERE id = :id").param("id", id(bob).value()).update();
		bob.commands("today").presses("~2½ h").presses("Contact");
		cleo.commands("outcome client linkedin 40h").commands("skip");
		LocalDate monday = TODAY.minusDays(2);
		Map<MemberId, Told> told = this.tallies
			.told(Stream.of(ada, bob, cleo).map((person) -> new MemberDays(id(person), monday, TODAY)).toList());
		assertThat(told).containsOnlyKeys(id(ada), id(bob));
		assertThat(of(told, ada).checkIns())
			.extracting(AnsweredCheckIn::day, AnsweredCheckIn::span, AnsweredCheckIn::minutes)
			.containsExactlyInAnyOrder(tuple(TODAY.minusDays(1), Span.DAY, 35), tuple(TODAY, Span.DAY, 5));
		assertThat(of(told, ada).outcomes()).extracting(Outcome::kind).containsExactly(OutcomeKind.LEAD);
		assertThat(of(told, bob).checkIns())
			.extracting(AnsweredCheckIn::day, AnsweredCheckIn::span, AnsweredCheckIn::minutes)
			.containsExactly(tuple(monday, Span.WEEK, 150));
		assertThat(of(told, bob).outcomes()).extracting(Outcome::kind).containsExactly(OutcomeKind.CONTACT);
		assertThat(this.tallies.told(List.of())).isEmpty();
	}

	@Test
	void weeksOfManyAreAddedUp() {
		Person ada = this.dialogue.member("LinkedIn");
		Person bob = this.dialogue.member("LinkedIn");
		Person cleo = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin reading, 10m x").commands("log 5m linkedin");
		ada.commands("log 2026-11-09 50m linkedin").commands("log 2026-11-08 60m linkedin");
		this.jdbc.sql("UPDATE member SET cadence = 'WEEKLY' WHERE id = :id").param("id", id(bob).value()).update();
		bob.commands("today").presses("~2½ h");
		cleo.commands("skip");
		LocalDate monday = TODAY.minusDays(2);
		Map<MemberId, List<AnsweredWeek>> weeks = this.tallies.weeks(Stream.of(ada, bob, cleo)
			.map((each) -> new MemberDays(id(each), monday.minusWeeks(1), TODAY))
			.toList());
		assertThat(weeks).containsOnlyKeys(id(ada), id(bob));
		assertThat(weeks.get(id(ada))).containsExactlyInAnyOrder(
				new AnsweredWeek(monday.minusWeeks(1), Span.DAY, 1, 50), new AnsweredWeek(monday, Span.DAY, 2, 40));
		assertThat(weeks.get(id(bob))).containsExactly(new AnsweredWeek(monday, Span.WEEK, 1, 150));
		assertThat(this.tallies.weeks(List.of())).isEmpty();
	}

	@Test
	void whatManyToldIsWhatEachOneToldAlone() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin reading, 10m x").commands("edit today");
		ada.fills("feeling", "Energised").submits();
		List<AnsweredCheckIn> alone = this.tallies.checkIns(member(ada), TODAY.minusDays(1), TODAY);
		Told together = of(this.tallies.told(List.of(new MemberDays(id(ada), TODAY.minusDays(1), TODAY))), ada);
		assertThat(together.checkIns()).extracting(AnsweredCheckIn::feeling, (each) -> minutes(each))
			.containsExactlyInAnyOrderElementsOf(
					alone.stream().map((each) -> tuple(each.feeling(), minutes(each))).toList());
	}

	private Told of(Map<MemberId, Told> told, Person person) {
		return Objects.requireNonNull(told.get(id(person)));
	}

	private static Map<String, Integer> minutes(AnsweredCheckIn answered) {
		return answered.entries().stream().collect(Collectors.toMap((each) -> each.network().key(), Entry::minutes));
	}

	@Test
	void everythingIsExportedAndForgotten() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin").commands("outcome client linkedin 40h").commands("worth");
		ada.fills("lead", "3").submits();
		MemberId id = id(ada);
		ada.commands("edit today").fills("note", "mine").fills("likes-linkedin", "7").submits();
		assertThat(this.data.export(id(ada), ada.ref()).stream().map(PersonalData.Section::name))
			.containsExactly("check-ins", "entries", "outcomes", "signals", "worth", "last-told");
		assertThat(this.data.export(id(ada), ada.ref()).toString()).contains("mine", "2026-11-17", "likes=7", "client",
				"worth_hours=3");
		ada.commands("forget").presses("Delete everything");
		assertThat(this.data.export(id, ada.ref())).isEmpty();
		assertThat(this.jdbc.sql("SELECT count(*) FROM due WHERE subject = :id")
			.param("id", id.value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whatIsTooOldExpires() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin").commands("log 10m linkedin");
		ada.commands("outcome client linkedin 2026-03-02");
		Member member = member(ada);
		PersonalData.Expiry old = new PersonalData.Expiry(ada.ref().workspace(), List.of(member.id()), TODAY, 1);
		assertThat(this.data.expire(old)).isOne();
		assertThat(this.tallies.checkIns(member(ada), LocalDate.EPOCH, TODAY)).singleElement()
			.satisfies((checkIn) -> assertThat(checkIn.day()).isEqualTo(TODAY));
		assertThat(this.tallies.outcomes(member(ada), LocalDate.EPOCH, TODAY)).isEmpty();
	}

	private MemberId id(Person person) {
		return member(person).id();
	}

	private Member member(Person person) {
		return this.members.find(person.ref()).orElseThrow();
	}

}
