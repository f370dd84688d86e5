package worthwhile.conversation;

import java.util.Optional;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import worthwhile.identity.WorkspaceRef;
import worthwhile.log.FailureLog;
import worthwhile.message.ChatPlatform;

/**
 * Asks the chat platform of a workspace, and goes on without an answer if there is none.
 */
@Component
class AskPlatform {

	private static final Logger logger = LoggerFactory.getLogger(AskPlatform.class);

	private final ObjectProvider<ChatPlatform> platforms;

	AskPlatform(ObjectProvider<ChatPlatform> platforms) {
		this.platforms = platforms;
	}

	/**
	 * What the platform says, or nothing if it cannot tell now.
	 */
	<T> Optional<T> about(WorkspaceRef workspace, Function<ChatPlatform, T> question) {
		return this.platforms.stream()
			.filter((platform) -> platform.name().equals(workspace.platform()))
			.findFirst()
			.flatMap((platform) -> ask(platform, question));
	}

	private static <T> Optional<T> ask(ChatPlatform platform, Function<ChatPlatform, T> question) {
		try {
			return Optional.of(question.apply(platform));
		}
		catch (RuntimeException failure) {
			logger.warn("{} did not answer: {}", platform.name(), FailureLog.words(failure));
			return Optional.empty();
		}
	}

}
