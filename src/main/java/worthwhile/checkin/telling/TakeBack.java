package worthwhile.checkin.telling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;

/**
 * Takes back what a member told last, by a tap, in a form or in a sentence: one thing,
 * within a day.
 */
@Component
class TakeBack implements MemberHandler {

	/** What may follow {@code delete}, and mean no day. */
	private static final Set<String> LAST = Set.of("that", "it", "this", "last", "the last one", "das", "das letzte",
			"letztes", "es", "das wieder", "das bitte", "that please");

	private static final Set<String> WORDS = Set.of("take that back", "take it back", "i take that back",
			"nimm das zurück", "nimm es zurück", "zurücknehmen", "mach das rückgängig", "mach es rückgängig");

	private static final Pattern AROUND = Pattern.compile("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$");

	private final Answers answers;

	private final CheckInReader reader;

	TakeBack(Answers answers, CheckInReader reader) {
		this.answers = answers;
		this.reader = reader;
	}

	@Override
	public String name() {
		return "undo";
	}

	@Override
	public Set<String> commands() {
		return Set.of("undo", "rückgängig");
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.ANSWER, Wording.TEXTS, "help.undo"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(last(context));
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, MemberContext context) {
		boolean meant = WORDS.contains(plain(words.text()));
		return meant ? Optional.of(last(context)) : Optional.empty();
	}

	/**
	 * Whether what follows {@code delete} means what was told last.
	 */
	static boolean meansLast(String rest) {
		return LAST.contains(plain(rest));
	}

	private static String plain(String text) {
		return AROUND.matcher(text).replaceAll("").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	/**
	 * Takes it back, and says what it was and how things stand now.
	 */
	Reply last(MemberContext context) {
		Member member = context.member();
		Wording wording = Wording.of(context);
		List<CheckInDetails> before = this.answers.lastTold(context)
			.stream()
			.map((key) -> this.reader.details(member, key))
			.toList();
		this.answers.takeBack(context, null);
		String lines = before.stream().map((told) -> line(member, told, wording)).collect(Collectors.joining("\n"));
		return Reply.say(before.isEmpty() ? wording.get("undo.nothing") : lines);
	}

	private String line(Member member, CheckInDetails before, Wording wording) {
		CheckInKey key = before.key();
		return wording.get("undo.done", wording.span(key), wording.stands(before),
				wording.stands(this.reader.details(member, key)));
	}

}
