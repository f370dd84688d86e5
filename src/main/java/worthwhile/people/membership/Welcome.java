package worthwhile.people.membership;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.language.Languages;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.outbox.Topic;
import worthwhile.people.Members;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;

/**
 * Greets whoever installed the bot, and says what to do next.
 */
@Component
class Welcome implements Topic {

	static final String NAME = "welcome";

	private final Members members;

	private final Workspaces workspaces;

	private final Texts texts = Texts.of(Welcome.class);

	Welcome(Members members, Workspaces workspaces) {
		this.members = members;
		this.workspaces = workspaces;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		if (this.members.reading(to).isPresent()) {
			return Optional.empty();
		}
		Locale language = this.workspaces.find(to.workspace()).map(Workspace::language).orElse(Languages.USUAL);
		Texts.In in = this.texts.in(language);
		return Optional.of(Message.of(in.get("welcome.summary"), new Block.Heading(in.get("welcome.heading")),
				new Block.Paragraph(in.get("welcome.text")), new Block.Note(in.get("welcome.admin")),
				Block.Buttons.of(Button.of(in.get("welcome.join"), "join.open", "").primary().forForm())));
	}

	/**
	 * Who installed the bot is nobody's business as long as they do not join.
	 */
	@Override
	public boolean remembers(Recipient to) {
		return !(to instanceof PersonRef person) || this.members.find(person).isPresent();
	}

}
