package worthwhile.team;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.TeamMembership;

/**
 * What this module stores about a member: in which team they are, and from when on.
 */
@Component
class TeamData implements PersonalData {

	private final TeamMembers members;

	TeamData(TeamMembers members) {
		this.members = members;
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		List<Map<String, Object>> rows = this.members.all(member).stream().map(TeamData::row).toList();
		return rows.isEmpty() ? List.of() : List.of(new Section("team", rows));
	}

	private static Map<String, Object> row(TeamMembership membership) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("channel", membership.team().name());
		row.put("from_week", membership.from());
		row.put("until_week", text(membership.until()));
		return row;
	}

	private static String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	@Override
	public int expire(Expiry old) {
		return this.members.expire(old.members(), old.before(), old.most());
	}

}
