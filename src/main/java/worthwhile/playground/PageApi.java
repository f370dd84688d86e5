package worthwhile.playground;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import worthwhile.conversation.Handler;
import worthwhile.conversation.HelpLine;
import worthwhile.message.Texts;

/**
 * The texts of the page itself, and what changes while it is open.
 */
@RestController
@PlaygroundPart
@RequestMapping("/playground/api")
class PageApi {

	private static final String PREFIX = "page.";

	private static final Texts TEXTS = Texts.of(PageApi.class);

	private final Events events;

	private final List<HelpLine> help;

	PageApi(Events events, List<Handler> handlers) {
		this.events = events;
		this.help = HelpLine.of(handlers);
	}

	@GetMapping("/events")
	SseEmitter events() {
		return this.events.open();
	}

	/**
	 * The commands that there are, as in the help.
	 */
	@GetMapping("/commands")
	List<Command> commands(@RequestParam String language) {
		Locale reader = PageInput.language(language);
		return this.help.stream().map((line) -> new Command(line.usage(reader), line.what(reader))).toList();
	}

	/**
	 * The texts of the page by name; a gap reads <code>{0}</code>.
	 */
	@GetMapping("/texts")
	Map<String, String> texts(@RequestParam String language) {
		Locale reader = PageInput.language(language);
		Map<String, String> texts = new TreeMap<>();
		for (String key : ResourceBundle.getBundle("worthwhile.playground.messages", Locale.ROOT).keySet()) {
			if (key.startsWith(PREFIX)) {
				texts.put(key.substring(PREFIX.length()), TEXTS.get(reader, key, "{0}", "{1}"));
			}
		}
		return texts;
	}

	/**
	 * A command that there is.
	 *
	 * @param usage what to write
	 * @param what what that does, in a few words
	 */
	record Command(String usage, String what) {
	}

}
