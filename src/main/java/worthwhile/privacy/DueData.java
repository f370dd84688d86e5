package worthwhile.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.schedule.Due;

/**
 * What is due for a member and when; {@link Erasure} cancels it.
 */
@Component
class DueData implements PersonalData {

	private final Due due;

	DueData(Due due) {
		this.due = due;
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		return List.of(new Section("due", this.due.all(member.value()).entrySet().stream().map((one) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("kind", one.getKey());
			row.put("at", one.getValue());
			return row;
		}).toList()));
	}

	/**
	 * What is due is never old for long.
	 */
	@Override
	public int expire(Expiry old) {
		return 0;
	}

}
