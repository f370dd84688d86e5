package worthwhile.conversation;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import worthwhile.identity.PersonRef;
import worthwhile.message.ChatPlatform;
import worthwhile.message.Profile;

/**
 * What the chat platforms know of people.
 */
@Component
public class Profiles {

	private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);

	private final ObjectProvider<ChatPlatform> platforms;

	Profiles(ObjectProvider<ChatPlatform> platforms) {
		this.platforms = platforms;
	}

	/**
	 * The profile of a person, or nothing if their platform cannot tell now.
	 */
	public Optional<Profile> find(PersonRef person) {
		String name = person.workspace().platform();
		return this.platforms.stream()
			.filter((platform) -> platform.name().equals(name))
			.findFirst()
			.flatMap((platform) -> ask(platform, person));
	}

	private static Optional<Profile> ask(ChatPlatform platform, PersonRef person) {
		try {
			return Optional.of(platform.profile(person));
		}
		catch (RuntimeException failure) {
			// only its kind: a message could name the person
			LOG.warn("{} did not tell a profile: {}", platform.name(), failure.getClass().getSimpleName());
			return Optional.empty();
		}
	}

}
