package worthwhile.msteams.sending;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;

/**
 * What is stored of a person only since they use Teams.
 */
@TeamsPart
class TeamsData implements PersonalData {

	private final JdbcTeamsPeople people;

	private final JdbcTeamsFiles files;

	TeamsData(JdbcTeamsPeople people, JdbcTeamsFiles files) {
		this.people = people;
		this.files = files;
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		if (!isInTeams(person)) {
			return List.of();
		}
		return List.of(new Section("teams", this.people.find(person).map(TeamsData::row).stream().toList()));
	}

	private static Map<String, Object> row(TeamsPerson person) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("tenant", person.ref().workspace().workspace());
		row.put("person", person.ref().id());
		row.put("account", person.account());
		row.put("conversation", person.conversation());
		row.put("zone", person.zone());
		row.put("language", person.language());
		return row;
	}

	@Override
	public void forget(Collection<PersonRef> persons) {
		persons.stream().filter(TeamsData::isInTeams).forEach((person) -> {
			this.people.forget(person);
			this.files.forget(person);
		});
	}

	/**
	 * How somebody is reached is needed for as long as they are.
	 */
	@Override
	public int expire(Expiry old) {
		return 0;
	}

	private static boolean isInTeams(PersonRef person) {
		return person.workspace().platform().equals(TeamsSettings.PLATFORM);
	}

}
