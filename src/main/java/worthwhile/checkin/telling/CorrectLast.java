package worthwhile.checkin.telling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Block;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;
import worthwhile.sentence.Usage;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * Takes a time that corrects the one told last, such as {@code no, 20 not 30} or
 * {@code make that 40}: that one is taken back, and this one takes its place.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CorrectLast implements MemberHandler {

	/** What says by itself that something is corrected. */
	private static final String CORRECTING = "no+|nope|nein|nee|nö|oops|ups|hoppla|wait|halt|quatsch|falsch|wrong"
			+ "|actually|eigentlich|correction|korrektur|typo|tippfehler|i meant?|ich mein(?:e|te)?|meinte"
			+ "|make (?:that|it)|change (?:that|it) to|(?:that |it )?should(?:'ve| have)? (?:be|been)"
			+ "|mache? daraus|sollten?(?: es| das)?|doch(?: nur| eher)?|eher|rather";

	/** What says so only together with what it is not. */
	private static final String BESIDE_IT = "oh|ah|sorry|entschuldigung|it was|that was|es waren|das waren|waren|war|nur|only|just|mache?";

	private static final Pattern CORRECTED = Pattern
		.compile("(?iu)(?<first>(?:(?:" + CORRECTING + "|" + BESIDE_IT + ")(?!\\p{L})[\\s,.:;!–—-]*+){0,9})(?<now>.*?)"
				+ "(?<instead>[\\s,;]++(?:draus|daraus|instead|stattdessen|sein|heißen))?"
				+ "(?:[\\s,;]++(?:and |und )?(?:not|nicht|instead of|rather than|statt|anstatt) (?<before>.+))?");

	private static final Pattern SAYS_SO = Pattern.compile("(?iu).*(?<!\\p{L})(?:" + CORRECTING + ")(?!\\p{L}).*");

	/** Nobody corrects a number in so many words; to look through more takes too long. */
	private static final int LONGEST = 100;

	/** A number that is less can be hours as well. */
	private static final int LEAST_MINUTES = 5;

	private final Answers answers;

	private final CheckInReader reader;

	private final TellSentence sentences;

	CorrectLast(Answers answers, CheckInReader reader, TellSentence sentences) {
		this.answers = answers;
		this.reader = reader;
		this.sentences = sentences;
	}

	@Override
	public String name() {
		return "correct";
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, MemberContext context) {
		String text = words.text().strip();
		Matcher corrected = CORRECTED.matcher(text.replace('’', '\''));
		if (text.length() > LONGEST || !corrected.matches()) {
			return Optional.empty();
		}
		String before = corrected.group("before");
		boolean meant = before != null || corrected.group("instead") != null
				|| SAYS_SO.matcher(corrected.group("first")).matches();
		return meant ? corrected(context, corrected.group("now").strip(), before) : Optional.empty();
	}

	private Optional<Reply> corrected(MemberContext context, String now, @Nullable String before) {
		Optional<Usage> usage = time(context, now).filter((time) -> time.minutes() >= LEAST_MINUTES);
		if (usage.isEmpty()) {
			return Optional.empty();
		}
		List<CheckInKey> last = this.answers.lastTold(context);
		Map<Network, Integer> told = (last.size() == 1) ? this.answers.lastMinutes(context) : Map.of();
		int minutes = told.values().stream().mapToInt(Integer::intValue).sum();
		boolean right = minutes > 0
				&& (before == null || time(context, before).map(Usage::minutes).equals(Optional.of(minutes)));
		return right ? corrected(context, last.get(0), usage.get(), told) : Optional.empty();
	}

	private Optional<Reply> corrected(MemberContext context, CheckInKey key, Usage usage, Map<Network, Integer> told) {
		SaidSentence said = said(context, usage);
		Network named = usage.network();
		if (named != null) {
			return told.containsKey(named) ? Optional.of(correct(context, key, said.on(named), told.get(named)))
					: Optional.empty();
		}
		if (told.size() == 1) {
			Map.Entry<Network, Integer> only = told.entrySet().iterator().next();
			return Optional.of(correct(context, key, said.on(only.getKey()), only.getValue()));
		}
		if (this.reader.details(context.member(), key).entries().stream().noneMatch(Entry::stated)) {
			return Optional.of(correct(context, key, said, told.values().stream().mapToInt(Integer::intValue).sum()));
		}
		return Optional.of(Reply.say(this.sentences.askWhichOf(context, said, key, told.keySet())));
	}

	private Reply correct(MemberContext context, CheckInKey key, SaidSentence said, int before) {
		this.answers.takeBack(context, null);
		Message told = this.sentences.tell(context, said, key);
		return Reply.say(told.with(new Block.Note(Wording.of(context).get("told.corrected", Wording.exact(before)))));
	}

	/**
	 * The sentence in words that its buttons can say again; the network is chosen.
	 */
	private static SaidSentence said(MemberContext context, Usage usage) {
		String activity = (usage.reading() > 0) ? " reading" : (usage.contributing() > 0) ? " posting" : "";
		Usage time = new Usage(null, usage.reading(), usage.contributing(), usage.unsplit(), usage.intent(),
				usage.outside());
		return new SaidSentence(LogSentence.NAME, context.today(), usage.minutes() + "m" + activity, null,
				new Reading.Understood(context.today(), false, List.of(time), List.of(), false));
	}

	/**
	 * One length of time in one kind of use; a number alone is minutes.
	 */
	private static Optional<Usage> time(MemberContext context, String text) {
		Member member = context.member();
		int longest = CheckInKey.of(member, context.today()).longest();
		Reading reading = new Sentence(member.workspaceNetworks().all()).readTime(text, longest);
		return (reading instanceof Reading.Understood understood)
				? understood.usages().stream().filter((usage) -> usage.minutes() > 0 && isOfOneKind(usage)).findFirst()
				: Optional.empty();
	}

	private static boolean isOfOneKind(Usage usage) {
		int minutes = usage.minutes();
		return usage.reading() == minutes || usage.contributing() == minutes || usage.unsplit() == minutes;
	}

}
