package worthwhile.conversation;

import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.identity.PersonRef;
import worthwhile.message.Profile;

/**
 * What the chat platforms know of people.
 */
@Component
public class Profiles {

	private final AskPlatform platform;

	Profiles(AskPlatform platform) {
		this.platform = platform;
	}

	/**
	 * The profile of a person, or nothing if their platform cannot tell now.
	 */
	public Optional<Profile> find(PersonRef person) {
		return this.platform.about(person.workspace(), (platform) -> platform.profile(person));
	}

}
