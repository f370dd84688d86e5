package worthwhile.slack.answering;

import java.util.function.Supplier;

import com.slack.api.bolt.response.Response;
import com.slack.api.methods.response.views.ViewsOpenResponse;

import worthwhile.conversation.Apology;
import worthwhile.conversation.ReaderLanguage;
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
 * While the database is away, tells whoever pressed something that it was not stored, at
 * once and by ways that need no database.
 */
@SlackPart
class Outage {

	private static final int FAILED = 500;

	private final Apology apology;

	private final SlackApi api;

	private final Calls calls;

	private final ReaderLanguage reader;

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
			return tell(sorry, title, request.origin()) ? Response.ok() : Response.error(FAILED);
		}
	}

	private boolean tell(Message message, String title, Origin origin) {
		if (!origin.responseUrl().isEmpty()) {
			return this.api.respondPromptly(origin.responseUrl(),
					Bodies.message(message, false)) instanceof ApiResult.Ok;
		}
		return !origin.trigger().isEmpty() && show(message, title, origin);
	}

	/**
	 * A token of the configuration is at hand, one of an installation is in the database.
	 */
	private boolean show(Message message, String title, Origin origin) {
		PersonRef person = origin.person();
		Texts.In in = this.texts.in(this.reader.lastLanguage(person));
		String view = BlockKit.notice(message, in.get(title), in.get("outage.close"));
		try {
			ApiResult<ViewsOpenResponse> outcome = this.calls.callPromptly(person.workspace(),
					(client) -> client.viewsOpen((open) -> open.triggerId(origin.trigger()).viewAsString(view)));
			return outcome instanceof ApiResult.Ok;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
