package worthwhile.team.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.WorkspaceId;

/**
 * All teams.
 */
public interface Teams {

	/**
	 * A team, open or closed.
	 */
	Optional<Team> find(TeamId team);

	/**
	 * The team of a channel, open or closed.
	 */
	Optional<Team> find(ChannelRef channel);

	/**
	 * How many people at least have to have answered in a week.
	 * @param week its Monday
	 */
	int minimum(TeamId team, LocalDate week);

	/**
	 * Makes a channel a team, or opens a closed one again with nobody in it. Of two at
	 * once one opens it.
	 * @param workspace where
	 * @param channel the channel
	 * @param name what people call it
	 * @param settings how it wants its summaries
	 * @param minimum how many people at least have to have answered; the one it had, if
	 * that is more
	 * @return nothing if it is open already
	 */
	Optional<Team> open(WorkspaceId workspace, ChannelRef channel, String name, TeamSettings settings, int minimum);

	/**
	 * Keeps the name and the settings of a team.
	 * @param minimum how many people at least have to have answered from the next week
	 * on; nothing changes if that is not more than before
	 */
	void change(Team changed, int minimum);

	/**
	 * Calls a team what people call its channel now.
	 */
	void rename(TeamId team, String name);

	/**
	 * Takes an open team whose turn it is to be looked at for who left, the one that has
	 * waited longest.
	 * @param platforms those that can be asked here
	 * @param now when its turn has come
	 * @param until when it is its turn again
	 */
	Optional<Team> toLookAt(Collection<String> platforms, Instant now, Instant until);

	/**
	 * Says when a team is looked at again.
	 */
	void lookAgain(TeamId team, Instant at);

	/**
	 * Publishes nothing more in a channel; nothing happens if it is no open team.
	 */
	void close(ChannelRef channel);

}
