package worthwhile.team.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.identity.WorkspaceId;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.team.roster.Roll;
import worthwhile.team.roster.Rolls;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamId;

/**
 * Finds the weeks of teams that are next to be published. Nothing is published of a team
 * that is closed, in a workspace from which the bot was removed, or in a pause of it.
 */
@Component
class OpenWeeks {

	private static final Duration IN_A_PAUSE = Duration.ofHours(1);

	private final JdbcProgress progress;

	private final Rolls rolls;

	private final Workspaces workspaces;

	OpenWeeks(JdbcProgress progress, Rolls rolls, Workspaces workspaces) {
		this.progress = progress;
		this.rolls = rolls;
		this.workspaces = workspaces;
	}

	/**
	 * Locks how far the teams are, so that nobody else decides about these weeks.
	 * @return still without answers, with when they can be published, or when to look
	 * again
	 */
	Map<TeamAnswers, Instant> of(Collection<UUID> teams, Instant now) {
		Map<TeamId, Progress> progress = this.progress.lock(teams)
			.stream()
			.collect(Collectors.toMap(Progress::team, Function.identity()));
		List<Roll> rolls = this.rolls.of(progress.values().stream().map(Progress::next).toList());
		Map<WorkspaceId, Optional<Workspace>> workspaces = new HashMap<>();
		Map<TeamAnswers, Instant> found = new HashMap<>();
		for (Roll roll : rolls) {
			Team team = roll.team();
			TeamAnswers answers = new TeamAnswers(roll, Objects.requireNonNull(progress.get(team.id())));
			workspaces.computeIfAbsent(team.workspace(), this.workspaces::find)
				.filter((workspace) -> team.open())
				.flatMap((workspace) -> time(answers, workspace, now))
				.ifPresent((at) -> found.put(answers, at));
		}
		return found;
	}

	private static Optional<Instant> time(TeamAnswers answers, Workspace workspace, Instant now) {
		return switch (workspace.standing()) {
			case ACTIVE -> Optional.of(answers.team().publication(answers.span().last()));
			case PAUSED -> Optional.of(now.plus(IN_A_PAUSE));
			case GONE -> Optional.empty();
		};
	}

}
