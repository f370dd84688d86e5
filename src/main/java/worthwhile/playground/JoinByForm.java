package worthwhile.playground;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Form;

/**
 * Fills in forms for sample people, as they would.
 */
@PlaygroundPart
class JoinByForm {

	private final Chat chat;

	JoinByForm(Chat chat) {
		this.chat = chat;
	}

	/**
	 * Has a person join.
	 * @param time when they like to be asked
	 * @param networks the keys of those they use, the main one first
	 */
	void join(Person person, LocalTime time, List<String> networks) {
		Form joining = this.chat.say(person, person.id(), "/worthwhile join", true).form();
		submit(person, person.id(), joining,
				Map.of("time", List.of(time.toString()), "networks", networks, "main", networks.subList(0, 1)));
	}

	/**
	 * Sends a form with what it offers, but for what is touched; nothing where none was
	 * opened.
	 */
	void submit(Person person, String room, @Nullable Form form, Map<String, List<String>> touched) {
		if (form != null) {
			this.chat.submit(person, room,
					new Chat.Filled(form.id(), form.context(), OfferedValues.of(form, touched), null), true);
		}
	}

}
