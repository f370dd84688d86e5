package worthwhile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import worthwhile.checkin.FollowUp;
import worthwhile.identity.MemberId;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.WorthwhileTest;
import worthwhile.usage.AnsweredCheckIn;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A feature that asks one more thing after an answer and keeps it for itself; it is its
 * turn on Wednesday, 18 November 2026.
 */
@WorthwhileTest
class FollowUpTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Members members;

	@Autowired
	private Weather weather;

	@BeforeEach
	void morning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void isOfferedInItsTurnAndKeepsWhatIsTapped() {
		Person ada = answered(this.dialogue.member("LinkedIn")).sees("How is the weather?",
				"[Sunny] [Rainy] [That's it] ⋯ [Edit]");
		ada.presses("Rainy").sees("Today", "~30 min").doesNotSee("weather");
		assertThat(this.weather.kept).containsEntry(id(ada), "rainy");
	}

	@Test
	void refusesAChoiceThatThereIsNot() {
		Person ben = answered(this.dialogue.member("LinkedIn"));
		ben.presses("question.weather", "2026-11-18/stormy").sees("How is the weather?");
		assertThat(this.weather.kept).doesNotContainKey(id(ben));
	}

	@Test
	void isNotOfferedWhereItDoesNotApply() {
		Person cleo = this.dialogue.member("LinkedIn");
		this.weather.kept.put(id(cleo), "sunny");
		cleo.commands("today").presses("~30 min").presses("Nothing yet").sees("[That's it]").doesNotSee("weather");
	}

	private static Person answered(Person member) {
		return member.commands("today").presses("~30 min").presses("Nothing yet");
	}

	private MemberId id(Person person) {
		return this.members.find(person.ref()).orElseThrow().id();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class OneMore {

		@Bean
		static Weather weather() {
			return new Weather();
		}

	}

	static final class Weather implements FollowUp {

		private final Map<MemberId, String> kept = new ConcurrentHashMap<>();

		@Override
		public String id() {
			return "weather";
		}

		@Override
		public boolean applies(Member member, AnsweredCheckIn told) {
			return told.minutes() > 0 && !this.kept.containsKey(member.id());
		}

		@Override
		public String question(Member member) {
			return "How is the weather?";
		}

		@Override
		public List<Choice> choices(Member member) {
			return List.of(new Choice("sunny", "Sunny"), new Choice("rainy", "Rainy"));
		}

		@Override
		public Optional<AnsweredCheckIn> store(Member member, AnsweredCheckIn told, String choice) {
			return choices(member).stream()
				.filter((one) -> one.value().equals(choice))
				.findFirst()
				.map((chosen) -> keep(member, told, chosen));
		}

		private AnsweredCheckIn keep(Member member, AnsweredCheckIn told, Choice chosen) {
			this.kept.put(member.id(), chosen.value());
			return told;
		}

	}

}
