package worthwhile.people.membership;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Lookup;
import worthwhile.conversation.Profiles;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.Speakers;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.language.Languages;
import worthwhile.message.Profile;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;

/**
 * Talks with a member as they set it, and with anybody else as their profile says.
 */
@Component
class PeopleAsSpeakers implements Speakers {

	private final JdbcMembers members;

	private final Workspaces workspaces;

	private final Profiles profiles;

	private final Clock clock;

	PeopleAsSpeakers(JdbcMembers members, Workspaces workspaces, Profiles profiles, Clock clock) {
		this.members = members;
		this.workspaces = workspaces;
		this.profiles = profiles;
		this.clock = clock;
	}

	@Override
	public Optional<Speaker> member(PersonRef person, boolean locked, Lookup lookup) {
		Optional<Member> member = locked ? this.members.lock(person) : this.members.find(person);
		return member.map((found) -> new MemberContext(found, this.clock.instant(), lookup, null));
	}

	@Override
	public Optional<MemberId> memberId(PersonRef person, boolean locked) {
		return locked ? this.members.lockId(person) : this.members.id(person);
	}

	@Override
	public Speaker stranger(PersonRef person, Lookup lookup) {
		Profile profile = lookup.profile();
		Optional<Workspace> workspace = this.workspaces.find(person.workspace());
		ZoneId zone = workspace.map(Workspace::zone).orElse(ZoneId.of("UTC"));
		Locale language = workspace.map(Workspace::language).orElse(Languages.USUAL);
		if (profile == null) {
			return new Stranger(person, language, zone, lookup);
		}
		return new Stranger(person, Languages.closest(profile.language(), language),
				(profile.zone() != null) ? profile.zone() : zone, lookup);
	}

	@Override
	public Speaker speaker(PersonRef person) {
		return member(person, false, Lookup.NOTHING)
			.orElseGet(() -> stranger(person, Lookup.NOTHING.with(this.profiles.find(person).orElse(null))));
	}

}
