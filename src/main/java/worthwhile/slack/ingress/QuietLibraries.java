package worthwhile.slack.ingress;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import worthwhile.slack.api.SlackPart;

/**
 * Keeps what people say, and tokens, out of the log, whatever level somebody sets:
 * Slack's libraries write whole messages into it, some even as warnings.
 */
@SlackPart
class QuietLibraries extends TurboFilter implements BeanFactoryPostProcessor {

	/** They see what comes in, and the messages of their errors quote it. */
	private static final List<String> SILENT = List.of("com.slack.api.app_backend.", "com.slack.api.bolt.",
			"com.slack.api.socket_mode.", "com.slack.api.util.http.");

	private static final List<String> QUIET = List.of("com.slack.api.", "okhttp3.", "org.java_websocket.");

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			context.getTurboFilterList().removeIf(QuietLibraries.class::isInstance);
			context.addTurboFilter(this);
			start();
		}
	}

	@Override
	public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
			Object @Nullable [] params, @Nullable Throwable failure) {
		if (!level.isGreaterOrEqual(logger.getEffectiveLevel())) {
			// most calls, which write nothing anyway
			return FilterReply.NEUTRAL;
		}
		String name = logger.getName();
		boolean denied = SILENT.stream().anyMatch(name::startsWith)
				|| (!level.isGreaterOrEqual(Level.ERROR) && QUIET.stream().anyMatch(name::startsWith));
		return denied ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

}
