package worthwhile.privacy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.schedule.Due;

/**
 * Deletes everything that is stored on members, within the running transaction, whatever
 * crosses it. First it waits for the work that is being done for them, then for whoever
 * holds their rows; what these leave behind is there by then and goes too.
 */
@Component
class Erasure {

	private final Members members;

	private final List<PersonalData> stored;

	private final Due due;

	Erasure(Members members, List<PersonalData> stored, Due due) {
		this.members = members;
		this.stored = stored;
		this.due = due;
	}

	void forget(Collection<Member> members) {
		List<MemberId> ids = members.stream().map(Member::id).toList();
		List<PersonRef> persons = members.stream().map(Member::person).toList();
		List<UUID> subjects = ids.stream().map(MemberId::value).toList();
		this.due.cancelAll(subjects);
		this.members.forget(ids);
		this.stored.forEach((data) -> data.forget(persons));
		this.due.cancelAll(subjects);
	}

}
