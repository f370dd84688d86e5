package worthwhile.chaos;

import java.time.Duration;

/**
 * The database is away for a minute, in which some are due.
 */
final class DatabaseAway implements Phase {

	private static final int DUE = 100;

	@Override
	public String name() {
		return "database away";
	}

	@Override
	public void run(Scene scene) {
		Duration away = scene.scale().of(Duration.ofMinutes(1), Duration.ofSeconds(15));
		scene.dues().join(DUE, away.dividedBy(3));
		long sorry = scene.ledger().apologies();
		scene.ledger().databaseAway(true);
		scene.server().stop();
		Scene.pause(away);
		Duration back = KilledServer.backAgain(scene);
		scene.findings()
			.say("%s: for %d s, in which %d answers were apologized for; answered again %.1f s after it was back",
					name(), away.toSeconds(), scene.ledger().apologies() - sorry, Scene.seconds(back));
	}

}
