package worthwhile.privacy;

import java.util.Comparator;
import java.util.List;

import worthwhile.identity.PersonalData;
import worthwhile.people.Member;
import worthwhile.schedule.Due;

import org.springframework.stereotype.Component;

/**
 * Deletes everything that is stored on a member, within the running transaction.
 */
@Component
class Erasure {

	private final List<PersonalData> stored;

	private final Due due;

	Erasure(List<PersonalData> stored, Due due) {
		this.stored = stored.stream().sorted(Comparator.comparingInt(PersonalData::forgetOrder)).toList();
		this.due = due;
	}

	void forget(Member member) {
		this.stored.forEach((data) -> data.forget(member.id(), member.person()));
		this.due.cancelAll(member.id().value());
	}

}
