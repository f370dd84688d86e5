package worthwhile.slack.installation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The installations of the workspaces as they were read last, for while the database is
 * away. Their tokens are as encrypted here as there.
 */
final class LastRead {

	/**
	 * Long enough for a restart of the database, and no second home of what is deleted.
	 */
	private static final Duration LATELY = Duration.ofHours(1);

	static final int MOST = 10_000;

	private final Map<String, Read> byTeam = new Latest();

	/**
	 * Remembers what serves a workspace.
	 */
	synchronized void put(String team, List<Installation> installations, Instant now) {
		this.byTeam.put(team, new Read(installations, now.plus(LATELY)));
	}

	/**
	 * Remembers what serves each workspace that there is, and of no other anything.
	 */
	synchronized void replace(Map<String, List<Installation>> all, Instant now) {
		this.byTeam.keySet().retainAll(all.keySet());
		all.forEach((team, installations) -> put(team, installations, now));
	}

	/**
	 * What served a workspace when it was read, nothing if that is long ago.
	 */
	synchronized List<Installation> get(String team, Instant now) {
		Read read = this.byTeam.get(team);
		return (read != null && now.isBefore(read.until())) ? read.installations() : List.of();
	}

	/**
	 * What was read of one workspace.
	 */
	private record Read(List<Installation> installations, Instant until) {
	}

	/**
	 * Lets the one go that was not heard of for longest when there are too many.
	 */
	private static final class Latest extends LinkedHashMap<String, Read> {

		private static final long serialVersionUID = 1L;

		Latest() {
			super(16, 0.75F, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
			return size() > MOST;
		}

	}

}
