package worthwhile.checkin.telling;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import worthwhile.checkin.record.CheckInDetails;
import worthwhile.message.Button;
import worthwhile.sentence.Reading;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * What was told of networks of which a sentence says now that they were not used, as
 * {@code no x} does. It may mean the rest of the day, so that it stays until the member
 * says otherwise.
 *
 * @param entries what was told of them
 * @param wording the member's words
 */
record ToldAlready(List<Entry> entries, Wording wording) {

	static ToldAlready of(Reading.Understood understood, CheckInDetails before, Wording wording) {
		List<Network> unused = understood.usages()
			.stream()
			.filter((usage) -> usage.minutes() == 0)
			.flatMap((usage) -> Stream.ofNullable(usage.network()))
			.toList();
		return new ToldAlready(before.entries()
			.stream()
			.filter((entry) -> entry.stated() && unused.contains(entry.network()))
			.toList(), wording);
	}

	/**
	 * What stays, if anything was told.
	 */
	List<String> lines() {
		return this.entries.isEmpty() ? List.of() : List.of(this.wording.get("told.stays", listed()));
	}

	/**
	 * The way to have none of it.
	 */
	List<Button> buttons(SaidSentence said, CheckInDetails before) {
		return this.entries.isEmpty() ? List.of() : List
			.of(said.button(this.wording.get("told.stays.not", networks()), "unused", before.key().subject()));
	}

	String removed() {
		return this.wording.get("told.stays.gone", listed());
	}

	/**
	 * What was told of the others.
	 */
	List<Entry> others(CheckInDetails before) {
		return before.entries().stream().filter((entry) -> !this.entries.contains(entry)).toList();
	}

	private String listed() {
		return this.entries.stream()
			.map((entry) -> this.wording.get("told.stays.one", Wording.exact(entry.minutes()), entry.network().name()))
			.collect(Collectors.joining(", "));
	}

	private String networks() {
		return this.entries.stream().map((entry) -> entry.network().name()).collect(Collectors.joining(", "));
	}

}
