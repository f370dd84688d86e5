package worthwhile.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All handlers, found by what they take.
 */
@Component
class Handlers {

	private static final Set<String> RESERVED = Set.of(Help.NAME, FormByPress.NAME);

	private final List<Handler> all;

	private final Map<String, Handler> byName = new HashMap<>();

	private final Map<String, Handler> byCommand = new HashMap<>();

	Handlers(ObjectProvider<Handler> handlers) {
		this.all = handlers.orderedStream().toList();
		this.all.forEach(this::add);
	}

	private void add(Handler handler) {
		if (!handler.name().matches("[a-z][a-z0-9-]*") || RESERVED.contains(handler.name())) {
			throw new IllegalStateException("No handler can be named '" + handler.name() + "'");
		}
		put(this.byName, "name", handler.name(), handler);
		handler.commands().forEach((command) -> put(this.byCommand, "command", command, handler));
	}

	private static void put(Map<String, Handler> handlers, String what, String word, Handler handler) {
		Handler other = handlers.put(word, handler);
		if (other != null || Help.COMMANDS.contains(word)) {
			throw new IllegalStateException(
					"Two handlers have the %s '%s': %s and %s".formatted(what, word, other, handler));
		}
	}

	/**
	 * All of them in order.
	 */
	List<Handler> all() {
		return this.all;
	}

	/**
	 * The one whose command begins with a word.
	 */
	Optional<Handler> taking(String word) {
		return Optional.ofNullable(this.byCommand.get(word));
	}

	/**
	 * All words with which commands begin.
	 */
	Set<String> commands() {
		return this.byCommand.keySet();
	}

	/**
	 * Whether a command is one with all that follows its word.
	 */
	boolean take(String command) {
		String[] parts = command.split(" ", 2);
		String rest = (parts.length > 1) ? parts[1] : "";
		return taking(parts[0]).map((handler) -> handler.takes(parts[0], rest))
			.orElseGet(() -> Help.COMMANDS.contains(parts[0]) && Help.takes(rest));
	}

	/**
	 * The one whose name an action or the id of a form begins with.
	 */
	Optional<Handler> owning(String action) {
		return Optional.ofNullable(this.byName.get(action.split("\\.", 2)[0]));
	}

}
