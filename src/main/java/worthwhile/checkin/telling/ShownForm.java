package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.checkin.record.CheckInKey;
import worthwhile.conversation.Incoming;
import worthwhile.message.Field;
import worthwhile.usage.Network;
import worthwhile.usage.NetworkNames;

/**
 * What a form showed when it opened, as it travels in the form's context: so that what
 * nobody changed in it changes nothing, whatever was told meanwhile.
 *
 * @param subject which check-in it is about
 * @param rows the rows of outcomes
 * @param networks the keys of the networks; missing in forms that were opened before
 * forms knew
 * @param marks a mark for the value of each field, in their order, also where it is
 * folded
 */
record ShownForm(String subject, OutcomeRows rows, @Nullable List<String> networks, String marks) {

	private static final int WIDTH = 4;

	static ShownForm of(CheckInKey key, OutcomeRows rows, List<Network> networks, List<Field> fields) {
		String marks = Field.inputs(fields).stream().map((field) -> mark(value(field))).collect(Collectors.joining());
		return new ShownForm(key.subject(), rows, networks.stream().map(Network::key).toList(), marks);
	}

	/**
	 * What a form's context names, if it is one.
	 */
	static Optional<ShownForm> parse(String context) {
		String[] parts = context.split(" ", 4);
		return OutcomeRows.parse((parts.length > 1) ? parts[1] : "")
			.map((rows) -> (parts.length < 4) ? new ShownForm(parts[0], rows, null, "")
					: new ShownForm(parts[0], rows, Arrays.asList(parts[2].split(",")), parts[3]));
	}

	String context() {
		String shown = (this.networks != null) ? " " + String.join(",", this.networks) + " " + this.marks : "";
		return this.subject + " " + this.rows.context() + shown;
	}

	/**
	 * The networks, if the form knows them.
	 */
	Optional<List<Network>> networks(NetworkNames names) {
		return Optional.ofNullable(this.networks)
			.map((keys) -> keys.stream()
				.flatMap((key) -> Optional.ofNullable(names.networks().get(key)).stream())
				.toList());
	}

	/**
	 * The same with more of it open, which is shown as it is now.
	 * @param open the names of the fields that were open before
	 * @param now the fields as they are now
	 */
	ShownForm grown(Set<String> open, List<Field> now) {
		List<Field.Input> inputs = Field.inputs(now);
		if (!knows(inputs)) {
			return this;
		}
		StringBuilder grown = new StringBuilder();
		for (int i = 0; i < inputs.size(); i++) {
			Field.Input field = inputs.get(i);
			grown.append(open.contains(field.name()) ? markAt(i) : mark(value(field)));
		}
		return new ShownForm(this.subject, this.rows, this.networks, grown.toString());
	}

	/**
	 * What was sent, but with the values of now wherever nobody saw the field or changed
	 * what was shown.
	 * @param now the fields as they would be shown now
	 */
	Incoming.Submission changed(Incoming.Submission sent, List<Field> now) {
		List<Field.Input> inputs = Field.inputs(now);
		boolean knows = knows(inputs);
		Map<String, List<String>> values = new HashMap<>(sent.values());
		for (int i = 0; i < inputs.size(); i++) {
			Field.Input field = inputs.get(i);
			boolean unseen = !sent.values().containsKey(field.name());
			if (unseen || knows && mark(sent.value(field.name())).equals(markAt(i))) {
				values.put(field.name(), List.of(value(field)));
			}
		}
		return new Incoming.Submission(sent.person(), sent.in(), sent.form(), sent.context(), values, sent.message(),
				sent.byPress());
	}

	private boolean knows(List<Field.Input> inputs) {
		return this.marks.length() == inputs.size() * WIDTH;
	}

	private String markAt(int place) {
		return this.marks.substring(place * WIDTH, (place + 1) * WIDTH);
	}

	private static String value(Field.Input field) {
		if (field instanceof Field.Number number) {
			BigDecimal value = number.value();
			return (value != null) ? value.toPlainString() : "";
		}
		if (field instanceof Field.Choice choice) {
			String selected = choice.selected();
			return (selected != null) ? selected : "";
		}
		return (field instanceof Field.Text text) ? text.value().strip() : "";
	}

	private static String mark(String value) {
		String plain = value.replace("\r\n", "\n").strip();
		return "%04x".formatted(plain.hashCode() & 0xffff ^ plain.hashCode() >>> 16);
	}

}
