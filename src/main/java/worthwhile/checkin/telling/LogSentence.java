package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.checkin.record.JdbcWorth;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;
import worthwhile.sentence.SpokenOutcome;
import worthwhile.sentence.Usage;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

/**
 * Takes a day told in one sentence. Without a day it answers the question that waits, or
 * else speaks of today.
 */
@Component
class LogSentence implements MemberHandler {

	private final JdbcCheckIns checkIns;

	private final CheckInReader reader;

	private final Answers answers;

	private final JdbcWorth worth;

	private final QuestionMessage question;

	LogSentence(JdbcCheckIns checkIns, CheckInReader reader, Answers answers, JdbcWorth worth,
			QuestionMessage question) {
		this.checkIns = checkIns;
		this.reader = reader;
		this.answers = answers;
		this.worth = worth;
		this.question = question;
	}

	@Override
	public String name() {
		return "log";
	}

	@Override
	public Set<String> commands() {
		return Set.of("log", "notiere");
	}

	@Override
	public boolean takes(String word, String rest) {
		return true;
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.ANSWER, Wording.TEXTS, "help.log"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		Reading reading = read(context, command.rest());
		if (reading instanceof Reading.Understood understood) {
			return Optional.of(store(context, understood));
		}
		return Optional.of((reading instanceof Reading.Unsure unsure) ? SayRefusal.ask(Wording.of(context), unsure)
				: SayRefusal.LOG.say(Wording.of(context), (Reading.Refused) reading));
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, MemberContext context) {
		Reading reading = read(context, words.text());
		if (reading instanceof Reading.Understood understood) {
			boolean answers = !understood.nothing() || understood.dayNamed()
					|| this.checkIns.waiting(context).isPresent();
			return answers ? Optional.of(store(context, understood)) : Optional.empty();
		}
		if (reading instanceof Reading.Unsure unsure) {
			return Optional.of(SayRefusal.ask(Wording.of(context), unsure));
		}
		return Sentence.namesTime(words.text())
				? Optional.of(SayRefusal.LOG.say(Wording.of(context), (Reading.Refused) reading)) : Optional.empty();
	}

	private Reading read(MemberContext context, String text) {
		Member member = context.member();
		int longest = CheckInKey.of(member, context.today()).longest();
		return new Sentence(member.workspaceNetworks().all()).read(text, context.today(), longest);
	}

	private Reply store(MemberContext context, Reading.Understood understood) {
		Member member = context.member();
		CheckInDetails before = told(member, understood);
		CheckInKey key = before.key();
		Optional<Usage> unnamed = understood.usages().stream().filter((usage) -> usage.network() == null).findFirst();
		if (unnamed.isPresent() && understood.usages().size() > 1 && member.networks().size() > 1) {
			return Reply.say(Wording.of(context)
				.get("refused.which-network", Wording.about(unnamed.get().minutes()), member.mainNetwork().name()));
		}
		if (understood.usages().isEmpty() && !understood.nothing()) {
			return outcomesAlone(context, key, outcomes(member, key.day(), understood));
		}
		List<Outcome> came = outcomes(member, key.day(), understood);
		CheckInDetails told = this.answers.keepSaid(context, before, entries(member, key, understood),
				understood.nothing(), came);
		return Reply.say(came.isEmpty() ? this.question.of(member, told) : this.question.of(member, key));
	}

	private Reply outcomesAlone(MemberContext context, CheckInKey key, List<Outcome> came) {
		this.answers.keepSaid(context, key, came);
		Wording wording = Wording.of(context);
		return Reply.say(wording.get("outcome.stored", wording.span(key), wording.outcomes(came)));
	}

	private CheckInDetails told(Member member, Reading.Understood understood) {
		if (understood.dayNamed()) {
			return this.reader.details(member, CheckInKey.ofDay(member, understood.day()));
		}
		return this.reader.waitingOr(member, CheckInKey.of(member, understood.day()));
	}

	private List<Entry> entries(Member member, CheckInKey key, Reading.Understood understood) {
		List<Entry> entries = new ArrayList<>();
		for (Usage usage : understood.usages()) {
			Network network = usage.network();
			if (network == null && member.networks().size() > 1) {
				entries.addAll(estimated(member, key, usage));
			}
			else {
				entries.add(entry((network != null) ? network : member.mainNetwork(), usage));
			}
		}
		return entries;
	}

	private List<Entry> estimated(Member member, CheckInKey key, Usage usage) {
		return this.reader.split(member, key)
			.of(usage.minutes())
			.stream()
			.map((entry) -> new Entry(entry.network(), entry.minutes(), null, null, usage.intent(), usage.outside(),
					entry.stated()))
			.toList();
	}

	private static Entry entry(Network network, Usage usage) {
		boolean apart = usage.unsplit() == 0;
		return new Entry(network, usage.minutes(), apart ? usage.reading() : null, apart ? usage.contributing() : null,
				usage.intent(), usage.outside(), true);
	}

	private List<Outcome> outcomes(Member member, LocalDate day, Reading.Understood understood) {
		if (understood.outcomes().isEmpty()) {
			return List.of();
		}
		Map<OutcomeKind, BigDecimal> worths = this.worth.of(member.id());
		return understood.outcomes()
			.stream()
			.flatMap((spoken) -> outcomes(day, spoken, worths.getOrDefault(spoken.kind(), BigDecimal.ONE)).stream())
			.toList();
	}

	/**
	 * One outcome for each that was counted; a worth that was said is shared among them.
	 */
	static List<Outcome> outcomes(LocalDate day, SpokenOutcome spoken, BigDecimal usual) {
		Duration worth = spoken.worth();
		BigDecimal each = (worth != null) ? JdbcWorth.hours(worth.toMinutes())
			.divide(BigDecimal.valueOf(spoken.count()), 2, RoundingMode.HALF_UP)
			.stripTrailingZeros() : usual;
		return IntStream.range(0, spoken.count())
			.mapToObj((i) -> new Outcome(UUID.randomUUID(), day, spoken.kind(), spoken.network(), each))
			.toList();
	}

}
