package worthwhile.chaos;

import java.time.Duration;
import java.util.Optional;

/**
 * The disk of the database is full for a while.
 */
final class FullDisk implements Phase {

	private static final int DUE = 100;

	private static final String WANTED = "said as it is, and over when there is room";

	@Override
	public String name() {
		return "full disk";
	}

	@Override
	public void run(Scene scene) {
		Optional<String> problem = scene.disk().problem();
		if (problem.isPresent()) {
			scene.findings().say("%s: not run here: %s", name(), problem.get());
			scene.findings().notRun("a full disk", WANTED, problem.get());
			return;
		}
		Duration full = scene.scale().of(Duration.ofSeconds(45), Duration.ofSeconds(20));
		scene.dues().join(DUE, full.dividedBy(3));
		long sorry = scene.ledger().apologies();
		int refused = scene.ledger().counted("event 5xx");
		scene.ledger().databaseAway(true);
		scene.disk().fill();
		Scene.pause(full);
		boolean ended = !scene.server().isRunning();
		scene.disk().empty();
		Duration back = ended ? KilledServer.backAgain(scene) : over(scene);
		long failed = scene.ledger().apologies() - sorry + scene.ledger().counted("event 5xx") - refused;
		scene.findings()
			.say("%s: for %d s, %d answers were not stored and said so, PostgreSQL %s; answered again %.1f s later",
					name(), full.toSeconds(), failed, ended ? "ended" : "went on", Scene.seconds(back));
		scene.findings()
			.bound("a full disk", WANTED,
					"%d answers refused, answered again after %.1f s".formatted(failed, Scene.seconds(back)),
					failed > 0);
	}

	private static Duration over(Scene scene) {
		Duration after = scene.awaitAnswers();
		Scene.pause(Duration.ofSeconds(3));
		scene.ledger().databaseAway(false);
		return after;
	}

}
