package worthwhile.slack.answering;

import java.util.Optional;
import java.util.Set;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.conversation.FormByPress;
import worthwhile.conversation.ReaderLanguage;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.blockkit.BlockKit;
import worthwhile.slack.payload.FormMemory;
import worthwhile.slack.payload.OpenForm;
import worthwhile.slack.payload.Origin;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.sending.Calls;

/**
 * Opens forms, and shows them anew.
 */
@SlackPart
class Forms {

	private static final Logger logger = LoggerFactory.getLogger(Forms.class);

	/** It was closed, or has grown by another press already. */
	private static final Set<String> NOT_AS_IT_WAS = Set.of("not_found", "hash_conflict");

	private final Calls calls;

	private final ReaderLanguage reader;

	private final FormByPress byPress;

	private final Texts texts = Texts.of(Forms.class);

	Forms(Calls calls, ReaderLanguage reader, FormByPress byPress) {
		this.calls = calls;
		this.reader = reader;
		this.byPress = byPress;
	}

	/**
	 * Opens a form at once, while Slack still allows it.
	 * @return what to say if it is not open
	 */
	Optional<Message> open(Form form, SlackRequest request) {
		if (request.origin().trigger().isEmpty()) {
			return Optional.of(this.byPress.offer(request.said()));
		}
		Texts.In in = textsFor(request.origin());
		ApiResult<ViewsOpenResponse> outcome = open(view(form, request.origin(), in), request.origin());
		if (outcome instanceof ApiResult.Ok) {
			return Optional.empty();
		}
		logger.warn("A form could not be opened in Slack: {}", outcome);
		return Optional.of(Message.text(in.get(isUnreached(outcome) ? "form.unreached" : "form.late")));
	}

	private static boolean isUnreached(ApiResult<?> outcome) {
		return outcome instanceof ApiResult.Unknown<?> unknown && !unknown.reason().equals(ApiResult.Unknown.LATE);
	}

	private ApiResult<ViewsOpenResponse> open(String view, Origin origin) {
		return this.calls.callPromptly(origin.person().workspace(),
				(client) -> client.viewsOpen((open) -> open.triggerId(origin.trigger()).viewAsString(view)));
	}

	/**
	 * Shows a form anew where it is open. What people filled in meanwhile stays there, as
	 * the names of the fields do.
	 * @return what to say if it is open and does not read so
	 */
	Optional<Message> show(Form form, OpenForm open) {
		Origin origin = open.request().origin();
		Texts.In in = textsFor(origin);
		String view = BlockKit.form(form, open.memory().about(form.context()).write(), in.get("form.close"));
		ApiResult<ViewsUpdateResponse> outcome = this.calls.callPromptly(origin.person().workspace(),
				(client) -> client.viewsUpdate((update) -> {
					update.viewId(open.view()).viewAsString(view);
					return open.hash().isEmpty() ? update : update.hash(open.hash());
				}));
		if (outcome instanceof ApiResult.Ok
				|| outcome instanceof ApiResult.Refused<?> refused && NOT_AS_IT_WAS.contains(refused.error())) {
			return Optional.empty();
		}
		logger.warn("A form could not be shown anew in Slack: {}", outcome);
		return Optional.of(Message.text(in.get("form.as-it-was")));
	}

	/**
	 * Says something above a form that is open, which stays as it is.
	 */
	void sayAbove(Message message, OpenForm open) {
		Origin origin = open.request().origin();
		Texts.In in = textsFor(origin);
		String notice = BlockKit.notice(message, in.get("form.above"), in.get("outage.close"));
		this.calls.callPromptly(origin.person().workspace(),
				(client) -> client.viewsPush((push) -> push.triggerId(origin.trigger()).viewAsString(notice)));
	}

	/**
	 * A form as a view that knows from where it was opened.
	 */
	String view(Form form, Origin origin) {
		return view(form, origin, textsFor(origin));
	}

	private Texts.In textsFor(Origin origin) {
		return this.texts.in(this.reader.language(origin.person()));
	}

	private static String view(Form form, Origin origin, Texts.In in) {
		return BlockKit.form(form, FormMemory.of(form.context(), origin).write(), in.get("form.close"));
	}

}
