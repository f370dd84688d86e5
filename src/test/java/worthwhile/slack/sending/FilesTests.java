package worthwhile.slack.sending;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import worthwhile.identity.PersonRef;
import worthwhile.message.Attachment;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackMessage;
import worthwhile.slack.SlackTest;

import static org.assertj.core.api.Assertions.assertThat;

@SlackTest(webEnvironment = WebEnvironment.MOCK)
class FilesTests {

	private static final PersonRef ANNA = new PersonRef("slack", FakeSlack.TEAM, "U0ANNA");

	private static final Attachment FILE = new Attachment("worthwhile.zip", "application/zip",
			"what is in it".getBytes(StandardCharsets.UTF_8));

	@Autowired
	private Files files;

	@Autowired
	private FakeSlack slack;

	@BeforeEach
	void anew() {
		this.slack.reset();
	}

	@Test
	void handsAFileToOnePersonAlone() {
		assertThat(hand()).isInstanceOf(Delivery.Delivered.class);
		assertThat(this.slack.file(FakeSlack.directChat(ANNA.id()), FILE.name())).hasValue(FILE.content());
		assertThat(this.slack.inDirectChat(ANNA.id())).singleElement().satisfies((message) -> {
			assertThat(message.text()).isEqualTo("Everything &amp; more");
			assertThat(message.files()).containsExactly(FILE.name());
		});
	}

	@Test
	void handsTheTokenToNobodyElse() {
		hand();
		assertThat(this.slack.calls("upload")).singleElement().satisfies((call) -> assertThat(call.token()).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "conversations.open", "files.getUploadURLExternal", "upload", "files.completeUploadExternal" })
	void saysWhatWentWrong(String method) {
		this.slack.next(method, SlackAnswer.rateLimited(Duration.ofSeconds(9)));
		assertThat(hand()).isEqualTo(new Delivery.Busy(Duration.ofSeconds(9)));
		boolean last = method.equals("files.completeUploadExternal");
		this.slack.next(method, SlackAnswer.status(500));
		assertThat(hand()).isEqualTo(last ? new Delivery.Uncertain("HTTP 500") : new Delivery.Failed("HTTP 500"));
		// what does no harm twice is asked once more by itself
		int times = method.equals("conversations.open") || method.equals("files.getUploadURLExternal") ? 2 : 1;
		this.slack.next(method, Stream.generate(SlackAnswer::cut).limit(times).toArray(SlackAnswer[]::new));
		assertThat(hand()).isInstanceOf(last ? Delivery.Uncertain.class : Delivery.Failed.class);
		assertThat(this.slack.inDirectChat(ANNA.id())).isEmpty();
	}

	@Test
	void saysWhatSlackSays() {
		for (String method : List.of("conversations.open", "files.getUploadURLExternal",
				"files.completeUploadExternal")) {
			this.slack.next(method, SlackAnswer.error("user_disabled"));
			assertThat(hand()).isEqualTo(new Delivery.Refused("user_disabled"));
			this.slack.next(method, SlackAnswer.error("missing_scope"));
			assertThat(hand()).isEqualTo(new Delivery.Disconnected("missing_scope"));
			this.slack.next(method, SlackAnswer.error("file_uploads_disabled"));
			assertThat(hand()).isEqualTo(new Delivery.Failed("file_uploads_disabled"));
		}
		assertThat(this.slack.inDirectChat(ANNA.id())).extracting(SlackMessage::files).isEmpty();
	}

	@Test
	void findsWhatSlackTookWithoutSayingSo() {
		this.slack.next("files.completeUploadExternal", SlackAnswer.lost());
		Handover handover = handover((file) -> true);
		assertThat(handover.get()).isInstanceOf(Delivery.Uncertain.class);
		assertThat(handover.get()).isInstanceOf(Delivery.Delivered.class);
		assertThat(this.slack.inDirectChat(ANNA.id())).hasSize(1);
		assertThat(this.slack.calls("files.completeUploadExternal")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "no JSON", "{}", "{\"ok\":true,\"files\":[{\"id\":{},\"shares\":\"odd\"}]}",
			"{\"ok\":true,\"files\":\"none\"}" })
	void takesAnAnswerThatNobodyCanReadForDone(String body) {
		this.slack.next("files.completeUploadExternal", SlackAnswer.well().saying(body));
		assertThat(hand()).isInstanceOf(Delivery.Delivered.class);
		assertThat(this.slack.inDirectChat(ANNA.id())).hasSize(1);
	}

	@Test
	void repeatsOnlyTheLastStep() {
		this.slack.next("files.completeUploadExternal", SlackAnswer.status(500));
		Handover handover = handover((file) -> true);
		assertThat(handover.get()).isEqualTo(new Delivery.Uncertain("HTTP 500"));
		assertThat(handover.get()).isInstanceOf(Delivery.Delivered.class);
		assertThat(this.slack.inDirectChat(ANNA.id())).hasSize(1);
		assertThat(this.slack.calls("files.getUploadURLExternal")).hasSize(1);
		assertThat(this.slack.calls("upload")).hasSize(1);
		assertThat(this.slack.calls("files.completeUploadExternal")).extracting((call) -> call.get("files"))
			.hasSize(2)
			.containsOnly(this.slack.calls("files.completeUploadExternal").get(0).get("files"));
	}

	@Test
	void isNotedBeforeThePersonGetsIt() {
		List<Integer> handed = new ArrayList<>();
		assertThat(handover((file) -> handed.add(this.slack.calls("files.completeUploadExternal").size())).get())
			.isInstanceOf(Delivery.Delivered.class);
		assertThat(handed).containsExactly(0, 1);
	}

	@Test
	void isNotHandedToWhomeverItIsNotForAnyMore() {
		assertThat(handover((file) -> false).get()).isInstanceOf(Delivery.Delivered.class);
		assertThat(this.slack.calls("files.completeUploadExternal")).isEmpty();
		assertThat(this.slack.inDirectChat(ANNA.id())).isEmpty();
	}

	@Test
	void isThereAlsoIfThatCannotBeNotedOnceMore() {
		assertThat(handover((file) -> {
			if (!this.slack.calls("files.completeUploadExternal").isEmpty()) {
				throw new IllegalStateException("the database is gone");
			}
			return true;
		}).get()).isInstanceOf(Delivery.Delivered.class);
		assertThat(this.slack.inDirectChat(ANNA.id())).hasSize(1);
	}

	private Delivery hand() {
		return handover((file) -> true).get();
	}

	private Handover handover(Predicate<String> noted) {
		return this.files.handover(ANNA, Message.text("Everything & more"), FILE, noted);
	}

}
