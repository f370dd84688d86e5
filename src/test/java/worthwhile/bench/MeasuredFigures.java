package worthwhile.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures repeatedly and prints medians.
 */
public final class MeasuredFigures {

	private MeasuredFigures() {
	}

	/**
	 * Returns the median of repeated measurements.
	 */
	public static double median(int repetitions, Supplier<Double> measurement) {
		double[] sorted = Stream.generate(measurement).limit(repetitions).mapToDouble(Double::doubleValue).toArray();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/**
	 * Returns how many seconds something takes.
	 */
	public static double seconds(Runnable work) {
		long started = System.nanoTime();
		work.run();
		return Duration.ofNanos(System.nanoTime() - started).toNanos() / 1e9;
	}

	/**
	 * Returns the settings of the database that the figures depend on.
	 */
	static String settings(JdbcClient jdbc) {
		return jdbc.sql("""
				SELECT string_agg(name || '=' || setting, ', ' ORDER BY name) FROM pg_settings
				WHERE name IN ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers')
				""").query(String.class).single();
	}

	/**
	 * Prints a figure.
	 */
	public static void print(String line, Object... values) {
		System.out.printf(Locale.ROOT, "[figure] " + line + "%n", values);
	}

}
