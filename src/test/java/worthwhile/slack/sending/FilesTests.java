package worthwhile.slack.sending;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

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
		this.slack.next(method, SlackAnswer.status(500));
		assertThat(hand()).isEqualTo(new Delivery.Failed("HTTP 500"));
		this.slack.next(method, SlackAnswer.cut());
		assertThat(hand()).isInstanceOf(Delivery.Failed.class);
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

	private Delivery hand() {
		return this.files.hand(ANNA, Message.text("Everything & more"), FILE);
	}

}
