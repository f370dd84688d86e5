package worthwhile.slack.answering;

import java.util.function.Supplier;

import com.slack.api.bolt.response.Response;

import worthwhile.conversation.Apology;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.ReaderLanguage;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.blockkit.BlockKit;
import worthwhile.slack.payload.Origin;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.sending.Calls;

/**
 * While the database is away, tells whoever pressed something that it was not stored, and
 * whoever wrote something that it is stored later, at once and by ways that need no
 * database.
 */
@SlackPart
class Outage {

	/**
	 * Slack tells whoever pressed something that it failed, and nobody is to look for a
	 * mistake here: it depended on the database.
	 */
	private static final int FAILED_DEPENDENCY = 424;

	/** Slack delivers again at once, after a minute, and after five. */
	private static final int LAST = 3;

	private final Apology apology;

	private final SlackApi api;

	private final Calls calls;

	private final ReaderLanguage reader;

	private final FailedTries tries = new FailedTries();

	private final Texts texts = Texts.of(Outage.class);

	Outage(Apology apology, SlackApi api, Calls calls, ReaderLanguage reader) {
		this.apology = apology;
		this.api = api;
		this.calls = calls;
		this.reader = reader;
	}

	/**
	 * Answers, or else says that nothing was stored. Where that cannot be said either,
	 * the response is no success, and Slack says by itself that it failed.
	 * @param answer what answers
	 */
	Response orSaySo(SlackRequest request, Supplier<Response> answer) {
		try {
			return answer.get();
		}
		catch (RuntimeException ex) {
			Message sorry = this.apology.after(ex, request.origin().person());
			String title = Apology.isInDoubt(ex) ? "outage.doubt" : "outage.title";
			return tell(sorry, title, request) ? Response.ok() : Response.error(FAILED_DEPENDENCY);
		}
	}

	private boolean tell(Message message, String title, SlackRequest request) {
		Origin origin = request.origin();
		if (!origin.responseUrl().isEmpty()) {
			return this.api.respondPromptly(origin.responseUrl(),
					Bodies.message(BlockKit.message(message), false)) instanceof ApiResult.Ok;
		}
		return !origin.trigger().isEmpty() && show(message, title, request);
	}

	/**
	 * A form that is open stays so, below what is said.
	 */
	private boolean show(Message message, String title, SlackRequest request) {
		String trigger = request.origin().trigger();
		boolean above = request.said() instanceof Incoming.Unfolded;
		PersonRef person = request.origin().person();
		Texts.In in = textsFor(person);
		String view = BlockKit.notice(message, in.get(title), in.get("outage.close"));
		ApiResult<?> shown = above
				? this.calls.callWithoutDatabase(person.workspace(),
						(client) -> client.viewsPush((push) -> push.triggerId(trigger).viewAsString(view)))
				: this.calls.callWithoutDatabase(person.workspace(),
						(client) -> client.viewsOpen((open) -> open.triggerId(trigger).viewAsString(view)));
		return shown instanceof ApiResult.Ok;
	}

	private Texts.In textsFor(PersonRef person) {
		return this.texts.in(this.reader.lastLanguage(person));
	}

	/**
	 * Answers what Slack delivers again if it was not taken. While the database is away
	 * it says so at the first time, and at the last that nothing was stored, or that
	 * nobody knows.
	 * @param delivered for which time again Slack delivers it, 0 for the first
	 * @throws RuntimeException if the database is out of reach, and Slack has to deliver
	 * it once more
	 */
	Response orLater(SlackRequest request, int delivered, Supplier<Response> answer) {
		try {
			return answer.get();
		}
		catch (RuntimeException ex) {
			boolean certain = this.tries.add(request.dedupeKey(), delivered, Apology.isInDoubt(ex));
			boolean told = Apology.isEarly(ex) && say(request, delivered, ex, !certain);
			if (told && delivered >= LAST) {
				return Response.ok();
			}
			throw ex;
		}
	}

	private boolean say(SlackRequest request, int delivered, RuntimeException failure, boolean inDoubt) {
		Origin origin = request.origin();
		Texts.In in = textsFor(origin.person());
		if (delivered > 0 && delivered < LAST) {
			return false;
		}
		if (request.said() instanceof Incoming.HomeOpened) {
			return publish(BlockKit.home(Message.text(in.get("outage.home"))), origin.person());
		}
		String words = (delivered == 0) ? in.get("outage.later")
				: this.apology.after(failure, origin.person(), inDoubt).summary();
		ChannelRef channel = origin.channel();
		return (channel != null) ? say(words, channel, origin.person()) : say(words, origin.person());
	}

	private boolean publish(String page, PersonRef person) {
		return this.calls.callWithoutDatabase(person.workspace(), (client) -> client
			.viewsPublish((publish) -> publish.userId(person.id()).viewAsString(page))) instanceof ApiResult.Ok;
	}

	private boolean say(String words, ChannelRef channel, PersonRef person) {
		return this.calls.callWithoutDatabase(person.workspace(), (client) -> client.chatPostEphemeral(
				(post) -> post.channel(channel.id()).user(person.id()).text(words))) instanceof ApiResult.Ok;
	}

	private boolean say(String words, PersonRef person) {
		return this.calls.callWithoutDatabase(person.workspace(), (client) -> client
			.chatPostMessage((post) -> post.channel(person.id()).text(words))) instanceof ApiResult.Ok;
	}

}
