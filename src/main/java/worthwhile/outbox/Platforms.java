package worthwhile.outbox;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

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

	ChatPlatform of(QueuedMessage queued) {
		return Objects.requireNonNull(this.byName.get(queued.to().workspace().platform()));
	}

}
