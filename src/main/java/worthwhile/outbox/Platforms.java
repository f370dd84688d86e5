package worthwhile.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import worthwhile.identity.PersonRef;
import worthwhile.message.ChatPlatform;

/**
 * The chat platforms that the bot is connected to, by name.
 */
@Component
class Platforms {

	private final Map<String, ChatPlatform> byName;

	Platforms(ObjectProvider<ChatPlatform> platforms) {
		this.byName = platforms.stream().collect(Collectors.toUnmodifiableMap(ChatPlatform::name, Function.identity()));
	}

	Set<String> names() {
		return this.byName.keySet();
	}

	/**
	 * What a platform has of somebody beside the messages that are known.
	 * @param forgotten when they were forgotten
	 * @param until until when it is looked through
	 * @param staying the id of the message that shall stay, if one shall
	 */
	List<String> traces(PersonRef person, Instant forgotten, Instant until, @Nullable String staying) {
		ChatPlatform platform = this.byName.get(person.workspace().platform());
		return (platform != null) ? platform.traces(person, forgotten, until, staying) : List.of();
	}

	ChatPlatform of(QueuedMessage queued) {
		return Objects.requireNonNull(this.byName.get(queued.to().workspace().platform()));
	}

}
