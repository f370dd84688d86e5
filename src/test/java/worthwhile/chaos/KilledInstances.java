package worthwhile.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Kills the instances by turns, each while some are just being asked by way of a slow
 * platform, so that messages are on the wire.
 */
final class KilledInstances implements Phase {

	/** One more is killed while thousands are due. */
	private static final int KILLS = 29;

	private static final int DUE = 50;

	private static final Duration IN_THE_MIDDLE = Duration.ofMillis(3500);

	@Override
	public String name() {
		return "killed instances";
	}

	@Override
	public void run(Scene scene) {
		int kills = scene.scale().of(KILLS, 2);
		Duration starts = Duration.ZERO;
		scene.slack().be(PlatformMood.SLOW);
		for (int kill = 0; kill < kills; kill++) {
			scene.dues().join(DUE, Duration.ofSeconds(1));
			Scene.pause(IN_THE_MIDDLE);
			starts = starts.plus(kill(scene, kill));
		}
		scene.slack().be(PlatformMood.WELL);
		scene.findings()
			.say("%s: %d times kill -9; the last lane was free after %.1f s; a start under load takes %.1f s", name(),
					kills, Scene.seconds(scene.lanes().longest()), Scene.seconds(starts.dividedBy(kills)));
	}

	/**
	 * Kills an instance and starts it again.
	 * @return how long the start takes
	 */
	static Duration kill(Scene scene, int number) {
		List<Instance> all = scene.instances().all();
		Instance instance = all.get(number % all.size());
		instance.kill();
		scene.ledger().count("kill -9 of an instance");
		long started = System.nanoTime();
		CompletableFuture<Duration> start = CompletableFuture.supplyAsync(() -> {
			instance.start();
			return Scene.since(started);
		});
		scene.lanes().watch();
		return start.join();
	}

}
