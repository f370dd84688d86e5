package worthwhile.slack.answering;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Apology;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.Reply;
import worthwhile.identity.PersonRef;
import worthwhile.message.Message;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.installation.Tokens;
import worthwhile.slack.payload.SlackEvent;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.payload.SlackWorkspace;

/**
 * Passes on what is said and what happens, once each, and only where the bot is allowed
 * to be.
 */
@SlackPart
class Inbox {

	private final Conversations conversations;

	private final Tokens tokens;

	private final NoAccess noAccess;

	private final Apology apology;

	private final Set<SlackWorkspace> seen = ConcurrentHashMap.newKeySet();

	Inbox(Conversations conversations, Tokens tokens, NoAccess noAccess, Apology apology) {
		this.conversations = conversations;
		this.tokens = tokens;
		this.noAccess = noAccess;
		this.apology = apology;
	}

	/**
	 * Answers what was said; when it returns, that is stored, or the answer says that it
	 * is not.
	 * @return the answer, or nothing if it was answered before
	 */
	Optional<Answered> answer(SlackRequest request) {
		return answer(request, Reply::say);
	}

	/**
	 * The same, with another way to say that nothing was stored.
	 */
	Optional<Answered> answer(SlackRequest request, Function<Message, Reply> failing) {
		try {
			return receive(request, failing);
		}
		catch (RuntimeException ex) {
			return Optional.of(Answered.anybody(failing.apply(this.apology.after(ex, request.origin().person()))));
		}
	}

	/**
	 * The same, but without a database nobody says that nothing was stored: Slack
	 * delivers it again, or it has to be said otherwise than an answer.
	 * @throws RuntimeException if the database is out of reach
	 */
	Optional<Answered> answerWithDatabase(SlackRequest request) {
		try {
			return receive(request, Reply::say);
		}
		catch (RuntimeException ex) {
			if (Apology.isEarly(ex)) {
				throw ex;
			}
			return Optional.of(Answered.anybody(Reply.say(this.apology.after(ex, request.origin().person()))));
		}
	}

	private Optional<Answered> receive(SlackRequest request, Function<Message, Reply> failing) {
		Optional<Message> reason = isAllowedIn(request.team()) ? Optional.empty()
				: this.noAccess.reason(request.origin().person());
		return reason.isPresent() ? receive(request, failing, reason.get()) : receive(request);
	}

	private Optional<Answered> receive(SlackRequest request, Function<Message, Reply> failing, Message reason) {
		PersonRef person = request.origin().person();
		return this.noAccess.isMember(person)
				? receive(request).map((answered) -> NoAccess.with(reason, answered, request.said()))
				: Optional.of(Answered.anybody(failing.apply(this.noAccess.refusal(reason, person))));
	}

	private Optional<Answered> receive(SlackRequest request) {
		return this.conversations.receive(request.said(), request.dedupeKey());
	}

	/**
	 * Takes in what happened.
	 * @throws RuntimeException if it is not stored
	 */
	void takeIn(SlackEvent event) {
		note(event.team());
		this.conversations.receive(event.what(), event.dedupeKey());
	}

	/**
	 * Whether the bot has a token for a workspace that it can read.
	 */
	boolean isAllowedIn(SlackWorkspace team) {
		note(team);
		if (isGranted(team)) {
			return true;
		}
		// what was known of its organisation may have been deleted meanwhile
		this.seen.remove(team);
		note(team);
		return isGranted(team);
	}

	private boolean isGranted(SlackWorkspace team) {
		return this.tokens.isGranted(team.workspace());
	}

	private void note(SlackWorkspace team) {
		if (!this.seen.contains(team)) {
			this.tokens.seen(team.workspace(), team.enterprise());
			this.seen.add(team);
		}
	}

}
