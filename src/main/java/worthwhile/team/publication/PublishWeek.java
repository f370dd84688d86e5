package worthwhile.team.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.schedule.DueWork;

/**
 * Publishes the weeks of teams that are over, in their order. A daily question may wait
 * behind a batch, so it is a small one; the teams that are too many for it come next.
 */
@Component
class PublishWeek implements DueWork {

	static final String KIND = "team";

	private static final int MOST_TEAMS = 50;

	private static final int MOST_PEOPLE = 2000;

	private static final Duration NEXT_BATCH = Duration.ofMillis(1);

	/** Between two summaries of a team that come late. */
	private static final Duration CATCHING_UP = Duration.ofMinutes(1);

	private final OpenWeeks open;

	private final ReadAnswers answers;

	private final DecideWeeks decide;

	PublishWeek(OpenWeeks open, ReadAnswers answers, DecideWeeks decide) {
		this.open = open;
		this.answers = answers;
		this.decide = decide;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		Set<UUID> batch = longestDue(due);
		Map<TeamAnswers, Instant> open = this.open.of(batch, now);
		List<TeamAnswers> ready = upToSoManyPeople(open.entrySet()
			.stream()
			.filter((found) -> !found.getValue().isAfter(now))
			.map(Map.Entry::getKey)
			.toList());
		Map<UUID, Instant> next = new HashMap<>();
		due.keySet()
			.stream()
			.filter((team) -> !batch.contains(team))
			.forEach((team) -> next.put(team, now.plus(NEXT_BATCH)));
		open.forEach((team, at) -> next.put(team.id().value(), later(at, now.plus(NEXT_BATCH))));
		next.putAll(publish(ready, now));
		return next;
	}

	private static Set<UUID> longestDue(Map<UUID, Instant> due) {
		return due.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue())
			.limit(MOST_TEAMS)
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(HashSet::new));
	}

	/**
	 * At least one team, however large.
	 */
	private static List<TeamAnswers> upToSoManyPeople(List<TeamAnswers> teams) {
		List<TeamAnswers> some = new ArrayList<>();
		int people = 0;
		for (TeamAnswers team : teams) {
			people += team.people();
			if (some.isEmpty() || people <= MOST_PEOPLE) {
				some.add(team);
			}
		}
		return some;
	}

	private Map<UUID, Instant> publish(List<TeamAnswers> teams, Instant now) {
		this.answers.into(teams);
		List<Progress> after = this.decide.decide(teams, now);
		Map<UUID, Instant> next = new HashMap<>();
		for (int place = 0; place < teams.size(); place++) {
			Instant at = teams.get(place).team().publication(after.get(place).next().last());
			next.put(after.get(place).team().value(), at.isAfter(now) ? at : now.plus(CATCHING_UP));
		}
		return next;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
