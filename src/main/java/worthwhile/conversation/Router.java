package worthwhile.conversation;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
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

	private final CommandWords commands;

	private final NearestCommand nearest;

	private final SmallTalk smallTalk;

	private final Taking taking = new Taking();

	Router(Handlers handlers, Help help, Home home, Introduction introduction, CommandWords commands,
			NearestCommand nearest, SmallTalk smallTalk) {
		this.handlers = handlers;
		this.help = help;
		this.home = home;
		this.introduction = introduction;
		this.commands = commands;
		this.nearest = nearest;
		this.smallTalk = smallTalk;
	}

	/**
	 * What was said in legible characters. What was written is a command if it says one,
	 * else words, whichever way it came: behind the bot's name, to it or by a button that
	 * stands for words.
	 */
	Incoming.Said understand(Incoming.Said said) {
		Incoming.Said legible = Sanitized.of(said);
		if (legible instanceof Incoming.Words words) {
			return understood(words.person(), words.in(), words.text());
		}
		if (legible instanceof Incoming.Command command) {
			return command.text().isBlank() ? command : understood(command.person(), command.in(), command.text());
		}
		if (legible instanceof Incoming.Press press && press.action().equals(FormByPress.ACTION)) {
			return understood(press.person(), press.in(), press.value());
		}
		return legible;
	}

	private Incoming.Said understood(PersonRef person, @Nullable ChannelRef in, String text) {
		String bare = BareWords.of(text);
		return this.commands
			.find(bare).<Incoming
					.Said>map((command) -> new Incoming.Command(person, in, command))
			.orElseGet(() -> new Incoming.Words(person, in, bare.isEmpty() ? text : bare));
	}

	/**
	 * Whether the answer needs the person's profile.
	 */
	boolean wantsProfile(Incoming.Said said) {
		return said.accept(this.taking).map(Handler::wantsProfile).orElseGet(() -> Help.isWanted(said));
	}

	/**
	 * The channel that the answer needs to know about, if there is one.
	 */
	Optional<ChannelRef> channel(Incoming.Said said) {
		return said.accept(this.taking).flatMap((handler) -> handler.channel(said));
	}

	/**
	 * Whether the answer only shows how things stand. Of words it is not known who takes
	 * them.
	 */
	boolean onlyShows(Incoming.Said said) {
		return said.accept(this.taking)
			.map((handler) -> handler.onlyShows(said))
			.orElse(!(said instanceof Incoming.Words));
	}

	/**
	 * The answer to what was understood; there always is one.
	 */
	Reply answer(Incoming.Said said, Speaker speaker) {
		return said.accept(new Answering(speaker));
	}

	/**
	 * Finds the one handler that something is for, if it is for one.
	 */
	private final class Taking implements SaidVisitor<Optional<Handler>> {

		@Override
		public Optional<Handler> command(Incoming.Command command) {
			return Router.this.handlers.taking(command.word());
		}

		@Override
		public Optional<Handler> words(Incoming.Words words) {
			return Optional.empty();
		}

		@Override
		public Optional<Handler> press(Incoming.Press press) {
			return Router.this.handlers.owning(press.action());
		}

		@Override
		public Optional<Handler> submission(Incoming.Submission submission) {
			return Router.this.handlers.owning(submission.form());
		}

		@Override
		public Optional<Handler> unfolded(Incoming.Unfolded unfolded) {
			return Router.this.handlers.owning(unfolded.form());
		}

		@Override
		public Optional<Handler> reworded(Incoming.Reworded reworded) {
			return Optional.empty();
		}

		@Override
		public Optional<Handler> homeOpened(Incoming.HomeOpened homeOpened) {
			return Optional.empty();
		}

	}

	/**
	 * Answers somebody.
	 */
	private final class Answering implements SaidVisitor<Reply> {

		private final Speaker speaker;

		Answering(Speaker speaker) {
			this.speaker = speaker;
		}

		@Override
		public Reply command(Incoming.Command command) {
			if (command.word().isEmpty()) {
				return Reply.say(Router.this.home.glance(this.speaker));
			}
			return Help.COMMANDS.contains(command.word()) ? help()
					: ask(command, (handler) -> handler.command(command, this.speaker))
						.orElseGet(() -> notUnderstood(command.text()));
		}

		@Override
		public Reply words(Incoming.Words words) {
			Optional<Message> chat = Router.this.smallTalk.answer(words.text(), this.speaker);
			return chat.map(Reply::say).or(() -> askAll(words)).orElseGet(() -> unclear(words));
		}

		private Reply unclear(Incoming.Words words) {
			return Router.this.nearest.question(words.text(), this.speaker)
				.map(Reply::say)
				.orElseGet(() -> this.speaker.joined() ? notUnderstood(words.text()) : introduction());
		}

		@Override
		public Reply press(Incoming.Press press) {
			return press.action().startsWith(Help.NAME + ".") ? help()
					: ask(press, (handler) -> handler.press(press, this.speaker)).orElseGet(this::leadsNowhere);
		}

		@Override
		public Reply submission(Incoming.Submission submission) {
			return ask(submission, (handler) -> handler.submission(submission, this.speaker))
				.orElseGet(this::leadsNowhere);
		}

		@Override
		public Reply unfolded(Incoming.Unfolded unfolded) {
			return ask(unfolded, (handler) -> handler.unfolded(unfolded, this.speaker)).orElseGet(this::leadsNowhere);
		}

		/**
		 * What was told by the message may have been changed since in another way.
		 */
		@Override
		public Reply reworded(Incoming.Reworded reworded) {
			return this.speaker.joined() ? Reply.say(Router.this.help.reworded(this.speaker)) : introduction();
		}

		@Override
		public Reply homeOpened(Incoming.HomeOpened homeOpened) {
			return Reply.say(Router.this.home.message(this.speaker));
		}

		private Optional<Reply> askAll(Incoming.Words words) {
			return Router.this.handlers.all()
				.stream()
				.filter(this::mayAsk)
				.flatMap((handler) -> handler.words(words, this.speaker).stream())
				.findFirst();
		}

		private Optional<Reply> ask(Incoming.Said said, Function<Handler, Optional<Reply>> question) {
			return said.accept(Router.this.taking)
				.flatMap((handler) -> mayAsk(handler) ? question.apply(handler) : Optional.of(membersOnly()));
		}

		private boolean mayAsk(Handler handler) {
			return this.speaker.joined() || !handler.membersOnly();
		}

		private Reply help() {
			return Reply.say(Router.this.help.message(this.speaker));
		}

		private Reply membersOnly() {
			return Reply.say(Router.this.introduction.membersOnly(this.speaker));
		}

		private Reply notUnderstood(String words) {
			return Reply.say(Router.this.help.notUnderstood(words, this.speaker));
		}

		private Reply introduction() {
			return Reply.say(Router.this.introduction.message(this.speaker));
		}

		private Reply leadsNowhere() {
			return Reply.say(Router.this.help.leadsNowhere(this.speaker));
		}

	}

}
