package worthwhile.people.membership;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Profiles;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.Speakers;
import worthwhile.identity.PersonRef;
import worthwhile.language.Languages;
import worthwhile.message.Profile;
import worthwhile.people.Member;
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

	PeopleAsSpeakers(JdbcMembers members, Workspaces workspaces, Profiles profiles) {
		this.members = members;
		this.workspaces = workspaces;
		this.profiles = profiles;
	}

	@Override
	public Optional<Speaker> member(PersonRef person) {
		return this.members.lockAhead(person).map((member) -> speaker(member, null));
	}

	@Override
	public Speaker speaker(PersonRef person, boolean profile) {
		Optional<Member> member = this.members.find(person);
		if (member.isPresent()) {
			return speaker(member.get(), profile ? this.profiles.find(person).orElse(null) : null);
		}
		return stranger(person, this.profiles.find(person).orElse(null));
	}

	private static Speaker speaker(Member member, @Nullable Profile profile) {
		return new Speaker(member.person(), member.language(), member.zone(), true, profile);
	}

	private Speaker stranger(PersonRef person, @Nullable Profile profile) {
		Optional<Workspace> workspace = this.workspaces.find(person.workspace());
		ZoneId zone = workspace.map(Workspace::zone).orElse(ZoneId.of("UTC"));
		Locale language = workspace.map(Workspace::language).orElse(Locale.ENGLISH);
		if (profile == null) {
			return new Speaker(person, language, zone, false, null);
		}
		return new Speaker(person, Languages.closest(profile.language(), language),
				(profile.zone() != null) ? profile.zone() : zone, false, profile);
	}

}
