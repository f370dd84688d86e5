package worthwhile.playground;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import worthwhile.message.Attachment;
import worthwhile.message.Form;
import worthwhile.message.Message;

/**
 * What is said, and what the bot answers.
 */
@RestController
@PlaygroundPart
@RequestMapping("/playground/api")
class ChatApi {

	private final People people;

	private final JdbcChat lines;

	private final Chat chat;

	ChatApi(People people, JdbcChat lines, Chat chat) {
		this.people = people;
		this.lines = lines;
		this.chat = chat;
	}

	@GetMapping("/people/{id}/rooms/{room}")
	List<LineView> lines(@PathVariable String id, @PathVariable String room) {
		return this.lines.lines(People.room(this.people.named(id), room), id).stream().map(LineView::of).toList();
	}

	@PostMapping("/people/{id}/rooms/{room}/words")
	AnswerView say(@PathVariable String id, @PathVariable String room, @RequestBody Words words) {
		Person person = this.people.speaking(id);
		return AnswerView.of(this.chat.say(person, People.room(person, room), PageInput.words(words.text()), false));
	}

	@PostMapping("/people/{id}/rooms/{room}/presses")
	AnswerView press(@PathVariable String id, @PathVariable String room, @RequestBody Press press) {
		Person person = this.people.speaking(id);
		return AnswerView.of(this.chat.press(person, People.room(person, room), PageInput.text(press.action()),
				PageInput.text(press.value()), press.message(), false));
	}

	@PostMapping("/people/{id}/rooms/{room}/submissions")
	AnswerView submit(@PathVariable String id, @PathVariable String room, @RequestBody Submission sent) {
		Person person = this.people.speaking(id);
		Map<String, List<String>> values = new TreeMap<>();
		sent.values().forEach((name, given) -> values.put(name, given.stream().map(PageInput::text).toList()));
		Chat.Filled filled = new Chat.Filled(PageInput.text(sent.form()), PageInput.text(sent.context()), values,
				sent.message());
		return AnswerView.of(this.chat.submit(person, People.room(person, room), filled, false));
	}

	@PostMapping("/people/{id}/home")
	JsonNode home(@PathVariable String id) {
		return MessageJson.tree(this.chat.home(this.people.speaking(id)));
	}

	@GetMapping("/files/{id}")
	ResponseEntity<byte[]> file(@PathVariable String id) {
		Attachment file = this.lines.file(id).orElseThrow(() -> new Unacceptable(HttpStatus.NOT_FOUND, "problem.file"));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name()).build().toString())
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(file.content());
	}

	/**
	 * Something typed.
	 */
	record Words(@Nullable String text) {
	}

	/**
	 * A button pressed.
	 *
	 * @param message the line that it stands in; nothing on the home page
	 */
	record Press(@Nullable String action, @Nullable String value, @Nullable String message) {
	}

	/**
	 * A form sent.
	 *
	 * @param message the line from which it was opened
	 */
	record Submission(@Nullable String form, @Nullable String context, Map<String, List<String>> values,
			@Nullable String message) {

		Submission {
			values = Map.copyOf(values);
		}

	}

	/**
	 * A line as the page shows it.
	 *
	 * @param words a person's words
	 * @param message the bot's message as it is stored
	 */
	record LineView(String id, Line.Author author, @Nullable String person, boolean alone, @Nullable String words,
			@JsonRawValue @Nullable String message, boolean sample, Instant at, int version, @Nullable String file) {

		static LineView of(Line line) {
			Line.Content content = line.content();
			String words = (content instanceof Line.Words said) ? said.text() : null;
			String message = (content instanceof Line.Said said) ? said.json() : null;
			return new LineView(line.id(), line.author(), line.person(), line.alone(), words, message, line.sample(),
					line.at(), line.version(), line.file());
		}

	}

	/**
	 * What the page has to do beside showing the room.
	 */
	record AnswerView(@Nullable JsonNode form, Map<String, String> problems, @Nullable JsonNode farewell,
			boolean told) {

		static AnswerView of(Chat.Answer answer) {
			Form form = answer.form();
			Message farewell = answer.farewell();
			return new AnswerView((form != null) ? MessageJson.tree(form) : null, answer.problems(),
					(farewell != null) ? MessageJson.tree(farewell) : null, answer.told());
		}

	}

}
