package worthwhile.chaos;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A platform in each bad mood, the worst last: after a revoked token an operator gives
 * the instances another one.
 */
final class BadMoods implements Phase {

	private static final Set<PlatformMood> PASSING = EnumSet.range(PlatformMood.BUSY, PlatformMood.HANGING);

	private static final int DUE = 100;

	@Override
	public String name() {
		return "bad moods";
	}

	@Override
	public void run(Scene scene) {
		Duration each = scene.scale().of(Duration.ofSeconds(25), Duration.ofSeconds(12));
		for (PlatformMood mood : PASSING) {
			Dues.Crowd crowd = scene.dues().join(DUE, Duration.ofSeconds(1));
			spend(scene, mood, each);
			int missed = scene.dues().await(crowd, Duration.ofMinutes(2));
			scene.findings()
				.say("%s: %s for %d s; of %d members due %d were not asked, the last after %.1f s", name(),
						mood.name().toLowerCase(Locale.ROOT), each.toSeconds(), DUE, missed,
						Scene.seconds(scene.dues().latest(crowd)));
		}
		// who has no token gets no words from the platform any more
		scene.traffic().writeNothing(true);
		Scene.pause(Duration.ofSeconds(6));
		spend(scene, PlatformMood.REVOKED, each);
		for (Instance instance : scene.instances().all()) {
			instance.stop();
			instance.start();
		}
		scene.traffic().writeNothing(false);
		scene.findings()
			.say("%s: revoked for %d s; answered again %.1f s after both got another token", name(), each.toSeconds(),
					Scene.seconds(scene.awaitAnswers()));
	}

	private void spend(Scene scene, PlatformMood mood, Duration time) {
		scene.ledger().phase(mood.name());
		scene.slack().be(mood);
		Scene.pause(time);
		scene.slack().be(PlatformMood.WELL);
	}

}
