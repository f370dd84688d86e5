package worthwhile.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was said without the characters that no database keeps: nothing that somebody
 * pastes may make an answer fail.
 */
final class Sanitized implements SaidVisitor<Incoming.Said> {

	private static final Sanitized KINDS = new Sanitized();

	private Sanitized() {
	}

	static Incoming.Said of(Incoming.Said said) {
		return said.accept(KINDS);
	}

	@Override
	public Incoming.Said command(Incoming.Command command) {
		return new Incoming.Command(command.person(), command.in(), text(command.text()));
	}

	@Override
	public Incoming.Said words(Incoming.Words words) {
		return new Incoming.Words(words.person(), words.in(), text(words.text()));
	}

	@Override
	public Incoming.Said press(Incoming.Press press) {
		return new Incoming.Press(press.person(), press.in(), text(press.action()), text(press.value()),
				optional(press.message()), press.byPress());
	}

	@Override
	public Incoming.Said submission(Incoming.Submission form) {
		return new Incoming.Submission(form.person(), form.in(), text(form.form()), text(form.context()),
				values(form.values()), optional(form.message()), form.byPress());
	}

	@Override
	public Incoming.Said unfolded(Incoming.Unfolded form) {
		return new Incoming.Unfolded(form.person(), form.in(), text(form.form()), text(form.context()),
				text(form.fold()), values(form.values()));
	}

	@Override
	public Incoming.Said reworded(Incoming.Reworded reworded) {
		return reworded;
	}

	@Override
	public Incoming.Said homeOpened(Incoming.HomeOpened homeOpened) {
		return homeOpened;
	}

	private static Map<String, List<String>> values(Map<String, List<String>> values) {
		Map<String, List<String>> legible = new LinkedHashMap<>();
		values.forEach((name, given) -> legible.put(name, given.stream().map(Sanitized::text).toList()));
		return legible;
	}

	private static @Nullable String optional(@Nullable String text) {
		return (text != null) ? text(text) : null;
	}

	/**
	 * A text without NUL and without halves of characters.
	 */
	static String text(String text) {
		return text.codePoints()
			.filter((character) -> character != 0 && Character.getType(character) != Character.SURROGATE)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
