package worthwhile.slack.ingress;

import com.slack.api.bolt.App;

/**
 * Answers some of what Slack says.
 */
public interface BoltHandlers {

	/**
	 * Registers the handlers, once, before anything comes in. A handler that throws has
	 * not taken in what was said: Slack says it again where it does that.
	 */
	void register(App app);

}
