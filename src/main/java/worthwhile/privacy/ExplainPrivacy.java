package worthwhile.privacy;

import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Handler;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;

/**
 * Says what is stored, who can see it and how to get or delete it; also to people who
 * have not joined.
 */
@Component
class ExplainPrivacy implements Handler {

	private final Texts texts = Texts.of(ExplainPrivacy.class);

	@Override
	public String name() {
		return "privacy";
	}

	@Override
	public Set<String> commands() {
		return Set.of("privacy", "datenschutz");
	}

	@Override
	public boolean membersOnly() {
		return false;
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.DATA, this.texts, "privacy"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return true;
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return Optional.of(Reply.say(explanation(speaker)));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return Optional.of(Reply.say(explanation(speaker)));
	}

	private Message explanation(Speaker speaker) {
		Texts.In text = this.texts.in(speaker.language());
		Block.Buttons ways = Block.Buttons.of(Button.of(text.get("privacy.export"), "export.now", ""),
				Button.of(text.get("privacy.forget"), "forget.ask", ""));
		Message words = Message.of(text.get("privacy.title"), new Block.Heading(text.get("privacy.title")),
				new Block.Paragraph(text.get("privacy.stored")), new Block.Paragraph(text.get("privacy.seen")),
				new Block.Paragraph(text.get("privacy.kept")));
		return speaker.joined() ? words.with(ways) : words;
	}

}
