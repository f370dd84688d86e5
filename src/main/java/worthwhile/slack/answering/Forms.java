package worthwhile.slack.answering;

import java.util.Optional;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	private final ReaderLanguage reading;

	Forms(Calls calls, ReaderLanguage reading) {
		this.calls = calls;
		this.reading = reading;
	}

	/**
	 * Opens a form at once, while Slack still allows it.
	 * @return what to say if it is not open
	 */
	Optional<Message> open(Form form, SlackRequest request) {
		Texts.In in = this.reading.textsFor(request.origin().person());
		if (FormByPress.isNeeded(request.origin())) {
			return Optional.of(FormByPress.of(request.said(), in));
		}
		ApiResult<ViewsOpenResponse> outcome = open(view(form, request.origin(), in), request.origin());
		if (outcome instanceof ApiResult.Ok) {
			return Optional.empty();
		}
		logger.warn("A form could not be opened in Slack: {}", outcome);
		return Optional.of(Message.text(in.get("form.late")));
	}

	private ApiResult<ViewsOpenResponse> open(String view, Origin origin) {
		return this.calls.callPromptly(origin.person().workspace(),
				(client) -> client.viewsOpen((open) -> open.triggerId(origin.trigger()).viewAsString(view)));
	}

	/**
	 * A form as a view that knows from where it was opened.
	 */
	String view(Form form, Origin origin) {
		return view(form, origin, this.reading.textsFor(origin.person()));
	}

	private static String view(Form form, Origin origin, Texts.In in) {
		return BlockKit.form(form, FormMemory.of(form.context(), origin).write(), in.get("form.close"));
	}

}
