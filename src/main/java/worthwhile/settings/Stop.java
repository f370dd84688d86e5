package worthwhile.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Members;

/**
 * Asks a member no more; the data is kept.
 */
@Component
class Stop implements Handler {

	private final Members members;

	private final Texts texts = Texts.of(Stop.class);

	Stop(Members members) {
		this.members = members;
	}

	@Override
	public String name() {
		return "stop";
	}

	@Override
	public Set<String> commands() {
		return Set.of("stop", "stopp", "aufhören");
	}

	@Override
	public int helpOrder() {
		return 90;
	}

	@Override
	public Optional<HelpLine> help(Locale language) {
		return Optional.of(new HelpLine(this.texts.get(language, "stop.usage"), this.texts.get(language, "stop.what")));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return stop(speaker).map(Reply::say);
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return stop(speaker).map(Reply.Update::new);
	}

	private Optional<Message> stop(Speaker speaker) {
		return this.members.lock(speaker.person()).map((member) -> {
			this.members.stop(member.id());
			Texts.In in = this.texts.in(member.language());
			return Message.of(in.get("stop.done"), new Block.Paragraph(in.get("stop.done")),
					new Block.Note(in.get("stop.data")),
					Block.Buttons.of(Button.of(in.get("button.resume"), "resume.now", "")));
		});
	}

}
