package worthwhile.slack.ingress;

import java.util.List;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import worthwhile.log.QuietLoggers;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;

/**
 * Quiets Slack's libraries before they see anything.
 */
@SlackPart
class QuietLibraries implements BeanFactoryPostProcessor {

	/** They see what comes in, and the messages of their errors quote it. */
	private static final List<String> SILENT = List.of("com.slack.api.app_backend.", "com.slack.api.bolt.",
			"com.slack.api.socket_mode.", "com.slack.api.util.http.");

	private static final List<String> QUIET = List.of("com.slack.api.", "okhttp3.", "org.java_websocket.");

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		new QuietLoggers(SlackSettings.PLATFORM, SILENT, QUIET).install();
	}

}
