package worthwhile.chaos;

import java.time.Duration;

/**
 * Kills PostgreSQL, each time while some are just being asked.
 */
final class KilledServer implements Phase {

	private static final int KILLS = 5;

	private static final int DUE = 50;

	private static final Duration GONE = Duration.ofSeconds(3);

	@Override
	public String name() {
		return "killed PostgreSQL";
	}

	@Override
	public void run(Scene scene) {
		int kills = scene.scale().of(KILLS, 1);
		Duration longest = Duration.ZERO;
		for (int kill = 0; kill < kills; kill++) {
			scene.dues().join(DUE, Duration.ofSeconds(1));
			Scene.pause(Duration.ofSeconds(4));
			scene.ledger().databaseAway(true);
			scene.server().kill();
			scene.ledger().count("kill -9 of PostgreSQL");
			Scene.pause(GONE);
			Duration back = backAgain(scene);
			longest = (back.compareTo(longest) > 0) ? back : longest;
		}
		scene.findings()
			.say("%s: %d times kill -9, away for %d s; answered again at most %.1f s after it was back", name(), kills,
					GONE.toSeconds(), Scene.seconds(longest));
	}

	/**
	 * Starts PostgreSQL again and waits for answers.
	 * @return after how long there were some
	 */
	static Duration backAgain(Scene scene) {
		scene.server().startAgain();
		long back = System.nanoTime();
		for (int message = scene.population().onTheWire(); message > 0; message--) {
			scene.ledger().count("on the wire when the database ended");
		}
		scene.awaitAnswers();
		Duration after = Scene.since(back);
		// what began before it was back may end a little later
		Scene.pause(Duration.ofSeconds(3));
		scene.ledger().databaseAway(false);
		return after;
	}

}
