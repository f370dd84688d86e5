package worthwhile.slack.answering;

import java.util.Optional;

import com.slack.api.methods.response.views.ViewsOpenResponse;
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
import worthwhile.slack.payload.Origin;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.sending.Calls;

/**
 * Opens forms.
 */
@SlackPart
class Forms {

	private static final Logger logger = LoggerFactory.getLogger(Forms.class);

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
