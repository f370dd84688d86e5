package worthwhile.chaos;

import java.time.Duration;

/**
 * Thousands of members who are due in the same second, while an instance is killed: its
 * lanes may wait as long as is wanted of them, and three would take all of the time that
 * the last may be late.
 */
final class ThousandsDue implements Phase {

	private static final int DUE = 5000;

	private static final Duration LATEST = Duration.ofSeconds(60);

	@Override
	public String name() {
		return "thousands due";
	}

	@Override
	public void run(Scene scene) {
		int count = scene.scale().of(DUE, 500);
		Dues.Crowd crowd = scene.dues().join(count, Duration.ofSeconds(10));
		scene.population().analyze();
		Scene.pause(Duration.ofSeconds(14));
		KilledInstances.kill(scene, 0);
		int missed = scene.dues().await(crowd, Duration.ofMinutes(4));
		Duration latest = scene.dues().latest(crowd);
		scene.findings()
			.say("%s: of %,d members due at once %d were not asked, the last was asked after %.1f s", name(), count,
					missed, Scene.seconds(latest));
		scene.findings()
			.bound("the last of %,d members due at once, over a kill".formatted(count), "at most 60 s late",
					"%.1f s".formatted(Scene.seconds(latest)), missed == 0 && latest.compareTo(LATEST) <= 0);
	}

}
