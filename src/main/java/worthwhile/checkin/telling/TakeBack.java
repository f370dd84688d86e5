package worthwhile.checkin.telling;

import java.util.List;
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

	private static final Pattern LAST = Pattern.compile(
			"(?iu)(?:my |the |meine?n? |das |die |den )?(?:last|previous|letzte[nrs]?|vorige[nrs]?|correction|korrektur)"
					+ "(?: one| answer| entry| message| thing| antwort| eintrag)?");

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

	/**
	 * What follows can be something else that is to be taken back, which is not guessed.
	 */
	@Override
	public boolean takes(String word, String rest) {
		return rest.isEmpty() || LAST.matcher(rest).matches();
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.CORRECT, Wording.TEXTS, "help.undo"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(last(context));
	}

	/**
	 * Takes it back, and says what it was and how things stand now.
	 */
	private Reply last(MemberContext context) {
		Member member = context.member();
		Wording wording = Wording.of(context);
		List<CheckInDetails> before = this.answers.toUndo(context)
			.stream()
			.map((key) -> this.reader.details(member, key))
			.toList();
		this.answers.undo(context);
		String lines = before.stream().map((told) -> line(member, told, wording)).collect(Collectors.joining("\n"));
		return Reply.say(before.isEmpty() ? wording.get("undo.nothing") : lines);
	}

	private String line(Member member, CheckInDetails before, Wording wording) {
		CheckInKey key = before.key();
		return wording.get("undo.done", wording.span(key), wording.stands(before),
				wording.stands(this.reader.details(member, key)));
	}

}
