package worthwhile.log;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps what people say, and tokens, out of the log, whatever level somebody sets: the
 * libraries of chat platforms write whole messages into it, some even as warnings.
 */
public final class QuietLoggers extends TurboFilter {

	private final List<String> silent;

	private final List<String> quiet;

	/**
	 * Makes a filter.
	 * @param name the filter's own name; installing another of the same name replaces it
	 * @param silent how the names of the loggers begin that log nothing at all
	 * @param quiet how the names of the loggers begin that log errors alone
	 */
	public QuietLoggers(String name, List<String> silent, List<String> quiet) {
		setName(name);
		this.silent = List.copyOf(silent);
		this.quiet = List.copyOf(quiet);
	}

	/**
	 * Filters from now on all that the process logs.
	 */
	public void install() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			context.getTurboFilterList().removeIf(this::isReplaced);
			context.addTurboFilter(this);
			start();
		}
	}

	private boolean isReplaced(TurboFilter filter) {
		return filter instanceof QuietLoggers && getName().equals(filter.getName());
	}

	@Override
	public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
			Object @Nullable [] params, @Nullable Throwable failure) {
		if (!level.isGreaterOrEqual(logger.getEffectiveLevel())) {
			// most calls, which write nothing anyway
			return FilterReply.NEUTRAL;
		}
		String name = logger.getName();
		boolean denied = this.silent.stream().anyMatch(name::startsWith)
				|| (!level.isGreaterOrEqual(Level.ERROR) && this.quiet.stream().anyMatch(name::startsWith));
		return denied ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

}
