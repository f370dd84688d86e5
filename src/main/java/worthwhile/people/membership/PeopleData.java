package worthwhile.people.membership;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Away;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.people.Member;
import worthwhile.people.MemberSettings;
import worthwhile.usage.Network;

/**
 * What this module stores about a member: settings and away dates.
 */
@Component
class PeopleData implements PersonalData {

	private final JdbcMembers members;

	private final JdbcAbsences absences;

	PeopleData(JdbcMembers members, JdbcAbsences absences) {
		this.members = members;
		this.absences = absences;
	}

	@Override
	public List<Section> export(MemberId id, PersonRef person) {
		Optional<Member> member = this.members.find(id);
		return member
			.map((found) -> List.of(new Section("settings", List.of(settings(found))), new Section("away", away(id))))
			.orElseGet(List::of);
	}

	@Override
	public int expire(Expiry old) {
		return this.absences.expire(old.members(), old.before(), old.most());
	}

	private Map<String, Object> settings(Member member) {
		MemberSettings.ByHand byHand = member.settings().byHand();
		String holidays = member.rhythm().holidays();
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("platform", member.person().workspace().platform());
		row.put("workspace", member.person().workspace().workspace());
		row.put("person", member.person().id());
		row.put("member", member.id().toString());
		row.putAll(this.members.storedStanding(member.id()));
		row.put("time", member.asking().time());
		row.put("days", member.asking().days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" ")));
		row.put("zone", member.zone().getId());
		row.put("zone_by_hand", byHand.zone());
		row.put("cadence", member.cadence().name());
		row.put("language", member.language().toLanguageTag());
		row.put("language_by_hand", byHand.language());
		row.put("networks", member.networks().stream().map(Network::name).collect(Collectors.joining(", ")));
		row.put("reminder_minutes", minutes(member.reminder()));
		row.put("quiet_from", member.quiet().from());
		row.put("quiet_to", member.quiet().to());
		row.put("holidays", (holidays != null) ? holidays : "");
		row.put("week", member.week().wanted());
		row.put("week_day", member.week().day().name());
		row.put("week_time", member.weekTime());
		return row;
	}

	private static long minutes(@Nullable Duration reminder) {
		return (reminder != null) ? reminder.toMinutes() : 0;
	}

	private List<Map<String, Object>> away(MemberId member) {
		return this.absences.all(member).stream().map(PeopleData::row).toList();
	}

	private static Map<String, Object> row(Away away) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("from", away.from());
		row.put("to", away.to());
		return row;
	}

}
