package worthwhile.privacy;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.identity.Recipient;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.outbox.Topic;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * What is said of a file of which nobody heard again.
 */
@Component
class LostExport implements Topic {

	static final String NAME = "lost-export";

	/** A member waits for one file at a time. */
	static final String SUBJECT = "file";

	/** Longer than a file is tried. */
	static final Duration PATIENCE = Duration.ofMinutes(10);

	static final Duration LAPSE = Duration.ofDays(1);

	private final Texts texts = Texts.of(LostExport.class);

	private final Members members;

	LostExport(Members members) {
		this.members = members;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		return this.members.reading(to).map(this::message);
	}

	private Message message(Member member) {
		Texts.In in = this.texts.in(member.language());
		String text = in.get("export.lost");
		return Message.of(text, new Block.Paragraph(text),
				Block.Buttons.of(Button.of(in.get("export.again"), "export.again", "")));
	}

}
