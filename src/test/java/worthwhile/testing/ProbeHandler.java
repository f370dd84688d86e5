package worthwhile.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.identity.Recipient;
import worthwhile.message.Attachment;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.outbox.Topic;

/**
 * A feature with one of everything that a chat platform has to carry, for the
 * {@link DialogueContract}.
 */
public final class ProbeHandler implements Handler, Topic {

	private final Messenger messenger;

	private final Map<Recipient, Integer> counts = new ConcurrentHashMap<>();

	public ProbeHandler(Messenger messenger) {
		this.messenger = messenger;
	}

	@Override
	public String name() {
		return "probe";
	}

	@Override
	public Set<String> commands() {
		return Set.of("probe");
	}

	@Override
	public boolean membersOnly() {
		return false;
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return Optional.of(switch (command.rest()) {
			case "form" -> new Reply.Open(form());
			case "file" -> new Reply.Hand(Message.text("your file"),
					new Attachment("probe.txt", "text/plain", "what is in it".getBytes(StandardCharsets.UTF_8)),
					Message.text("no file"), null);
			case "push" -> push(speaker);
			case "fail" -> throw new IllegalStateException("marker-of-a-failure");
			case "everybody" -> new Reply.Say(Message.text("seen by all"), Reply.Audience.CHANNEL);
			default -> Reply.say(Message.of("Choose", new Block.Paragraph("Choose"),
					Block.Buttons
						.of(Button.of("One more", "probe.change", ""), Button.of("A form", "probe.form", "").forForm())
						.menu(Button.of("Quietly", "probe.choose", "in a menu")),
					new Block.OneOfMany("One of many",
							List.of(Button.of("The first", "probe.choose", "the first of all"),
									Button.of("The second", "probe.choose", "the second of all")))));
		});
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, Speaker speaker) {
		return words.text().startsWith("a probe ") ? Optional.of(Reply.say("heard: " + words.text()))
				: Optional.empty();
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return Optional.of(switch (press.word()) {
			case "count" -> count(speaker);
			case "form" -> new Reply.Open(form());
			case "choose" -> Reply.say("chosen: " + press.value());
			default -> new Reply.Update(Message.text("Changed in place"));
		});
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		if (!submission.value("number").matches("\\d+")) {
			return Optional.of(new Reply.Reject(Map.of("number", "A whole number, please")));
		}
		return Optional.of(Reply.say("sent: " + submission.value("number") + " " + submission.value("text")));
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		String text = "Pressed " + this.counts.getOrDefault(to, 0) + " times";
		return Optional.of(Message.of(text, new Block.Paragraph(text),
				Block.Buttons.of(Button.of("Press", "probe.count", subject))));
	}

	private Reply push(Speaker speaker) {
		this.messenger
			.push(new Push(speaker.person(), name(), "s", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), false));
		return Reply.done();
	}

	private Reply count(Speaker speaker) {
		this.counts.merge(speaker.person(), 1, Integer::sum);
		this.messenger.refresh(speaker.person(), name(), "s");
		return new Reply.Update(compose(speaker.person(), "s").orElseThrow());
	}

	private static Form form() {
		return new Form("probe.form", "context", "A form", "Send",
				List.of(new Field.Explanation("why"),
						new Field.Number("number", "Number", null, null, BigDecimal.ZERO, BigDecimal.TEN),
						new Field.Text("text", "Text", null, "", false, true, 20_000)));
	}

}
