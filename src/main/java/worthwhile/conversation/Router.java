package worthwhile.conversation;

import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.message.Message;

/**
 * Finds who answers what a person said.
 */
@Component
class Router {

	private final Handlers handlers;

	private final Help help;

	private final Home home;

	private final Introduction introduction;

	Router(Handlers handlers, Help help, Home home, Introduction introduction) {
		this.handlers = handlers;
		this.help = help;
		this.home = home;
		this.introduction = introduction;
	}

	/**
	 * What was said in legible characters, as a command if the words begin with one.
	 */
	Incoming.Said understand(Incoming.Said said) {
		Incoming.Said legible = Sanitized.of(said);
		if (legible instanceof Incoming.Words words) {
			Incoming.Command command = new Incoming.Command(words.person(), words.in(), words.text());
			return isCommand(command.word()) ? command : words;
		}
		return legible;
	}

	/**
	 * Whether the answer needs the person's profile.
	 */
	boolean wantsProfile(Incoming.Said said) {
		return handler(said).map(Handler::wantsProfile).orElse(false);
	}

	/**
	 * The answer to what was understood; there always is one.
	 */
	Reply answer(Incoming.Said said, Speaker speaker) {
		if (isHome(said)) {
			return Reply.say(this.home.message(speaker));
		}
		if (isHelp(said)) {
			return Reply.say(this.help.message(speaker));
		}
		return ask(said, speaker).orElseGet(() -> Reply.say(notUnderstood(said, speaker)));
	}

	private Optional<Reply> ask(Incoming.Said said, Speaker speaker) {
		return (said instanceof Incoming.Words words) ? askAll(words, speaker)
				: handler(said).flatMap((handler) -> ask(handler, said, speaker));
	}

	private Optional<Reply> askAll(Incoming.Words words, Speaker speaker) {
		return this.handlers.all()
			.stream()
			.filter((handler) -> speaker.joined() || !handler.membersOnly())
			.flatMap((handler) -> handler.words(words, speaker).stream())
			.findFirst();
	}

	private Optional<Reply> ask(Handler handler, Incoming.Said said, Speaker speaker) {
		if (handler.membersOnly() && !speaker.joined()) {
			return Optional.of(Reply.say(this.introduction.membersOnly(speaker.language())));
		}
		if (said instanceof Incoming.Command command) {
			return handler.command(command, speaker);
		}
		if (said instanceof Incoming.Press press) {
			return handler.press(press, speaker);
		}
		return handler.submission((Incoming.Submission) said, speaker);
	}

	private Message notUnderstood(Incoming.Said said, Speaker speaker) {
		if (said instanceof Incoming.Command command) {
			return this.help.notUnderstood(command.text(), speaker);
		}
		if (said instanceof Incoming.Words words) {
			return speaker.joined() ? this.help.notUnderstood(words.text(), speaker)
					: this.introduction.message(speaker.language());
		}
		return this.help.leadsNowhere(speaker);
	}

	private Optional<Handler> handler(Incoming.Said said) {
		if (said instanceof Incoming.Command command) {
			return this.handlers.taking(command.word());
		}
		if (said instanceof Incoming.Press press) {
			return this.handlers.owning(press.action());
		}
		return (said instanceof Incoming.Submission submission) ? this.handlers.owning(submission.form())
				: Optional.empty();
	}

	private boolean isCommand(String word) {
		return Help.COMMANDS.contains(word) || this.handlers.taking(word).isPresent();
	}

	private static boolean isHome(Incoming.Said said) {
		return said instanceof Incoming.HomeOpened
				|| (said instanceof Incoming.Command command && command.word().isEmpty());
	}

	/**
	 * Whoever calls the bot in a channel without a command has to learn what it can do;
	 * what else is said there is not for the bot.
	 */
	private static boolean isHelp(Incoming.Said said) {
		return (said instanceof Incoming.Command command && Help.COMMANDS.contains(command.word()))
				|| (said instanceof Incoming.Words words && words.channel().isPresent())
				|| (said instanceof Incoming.Press press && press.action().startsWith(Help.NAME + "."));
	}

}
