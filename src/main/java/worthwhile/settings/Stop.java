package worthwhile.settings;

import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.people.Members;

/**
 * Asks a member no more; the data is kept.
 */
@Component
class Stop implements MemberHandler {

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
	public boolean takes(String word, String rest) {
		return rest.isEmpty();
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.PAUSES, this.texts, "stop"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(Reply.say(stop(context.member())));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return Optional.of(new Reply.Update(stop(context.member())));
	}

	private Message stop(Member member) {
		this.members.stop(member.id());
		Texts.In in = this.texts.in(member.language());
		return Message.of(in.get("stop.done"), new Block.Paragraph(in.get("stop.done")),
				new Block.Note(in.get("stop.data")),
				Block.Buttons.of(Button.of(in.get("button.resume"), "resume.now", "")));
	}

}
