package worthwhile.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Moments;
import worthwhile.trend.Verdicts.MemberVerdicts;
import worthwhile.trend.figures.TimeReturn;
import worthwhile.trend.verdict.Finding;
import worthwhile.trend.verdict.Finding.Reason;
import worthwhile.trend.verdict.Verdict;
import worthwhile.trend.verdict.VerdictRule;
import worthwhile.trend.verdict.VerdictWishes.Opinion;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.RoughMinutes;

/**
 * Tells a member's verdicts in their language: each with why, how sure, and what would
 * change it.
 */
final class VerdictMessage {

	/** So that a message stays within what every platform shows. */
	static final int MOST_NETWORKS = 6;

	private static final Texts TEXTS = Texts.of(VerdictMessage.class);

	private final Member member;

	private final MemberVerdicts verdicts;

	private final Texts.In texts;

	private final Locale language;

	VerdictMessage(Member member, MemberVerdicts verdicts) {
		this.member = member;
		this.verdicts = verdicts;
		this.language = member.language();
		this.texts = TEXTS.in(this.language);
	}

	/**
	 * Those of all networks, the most used one first.
	 */
	Message all() {
		List<Finding> shown = this.verdicts.findings().stream().limit(MOST_NETWORKS).toList();
		List<Block> blocks = new ArrayList<>(blocks(shown));
		int more = this.verdicts.findings().size() - shown.size();
		if (more > 0) {
			blocks.add(new Block.Note(this.texts.get("verdict.more", more)));
		}
		return framed(shown, blocks);
	}

	/**
	 * That of one network.
	 */
	Message of(Finding finding) {
		return framed(List.of(finding), blocks(List.of(finding)));
	}

	/**
	 * All in one line, for the trend.
	 */
	String line() {
		return this.texts.get("verdict.line", summary(this.verdicts.findings().stream().limit(MOST_NETWORKS).toList()));
	}

	private Message framed(List<Finding> findings, List<Block> blocks) {
		List<Block> all = new ArrayList<>();
		all.add(new Block.Heading(this.texts.get("verdict.title")));
		all.addAll(blocks);
		all.add(Block.Buttons.of(Button.of(this.texts.get("verdict.button.wishes"), ShowVerdict.WISHES, "").forForm()));
		all.add(new Block.Note(this.texts.get("verdict.private")));
		return new Message(summary(findings), all);
	}

	private String summary(List<Finding> findings) {
		return findings.stream()
			.map((finding) -> this.texts.get("verdict.is", finding.told().network().name(), name(finding.verdict())))
			.collect(Collectors.joining(" · "));
	}

	private String name(Verdict verdict) {
		return this.texts.get("verdict." + verdict);
	}

	private List<Block> blocks(List<Finding> findings) {
		List<Block> blocks = new ArrayList<>();
		for (Finding finding : findings) {
			if (!blocks.isEmpty()) {
				blocks.add(new Block.Divider());
			}
			blocks.addAll(blocks(finding));
		}
		return blocks;
	}

	private List<Block> blocks(Finding finding) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(Block.Paragraph.strong(summary(List.of(finding))).then("\n" + why(finding)));
		blocks.add(new Block.Note(sure(finding) + " " + change(finding)));
		addNotes(blocks, notes(finding));
		blocks.add(buttons(finding.told().network()));
		return blocks;
	}

	private Block buttons(Network network) {
		return Block.Buttons.of(Button.of(this.texts.get("verdict.button.why"), ShowWhy.OPEN, network.key()),
				Button.of(this.texts.get("verdict.button.differ"), ShowVerdict.DIFFER, network.key()));
	}

	private String why(Finding finding) {
		String reason = this.texts.get("verdict.why." + finding.reason(), wanted(), finding.told().days(),
				VerdictRule.FEWEST_DAYS);
		return (finding.told().days() == 0) ? reason : figures(finding) + " " + reason;
	}

	private String figures(Finding finding) {
		TimeReturn time = finding.told().time();
		return this.texts.get("verdict.figures", rough(time.hours()), finding.told().days(), time.outcomes(),
				rough(time.worth()), text(time.ratio().orElse(0.0)));
	}

	/**
	 * As one block, since Slack takes no more than fifty.
	 */
	private static void addNotes(List<Block> blocks, List<String> notes) {
		if (!notes.isEmpty()) {
			blocks.add(new Block.Note(String.join(" ", notes)));
		}
	}

	private List<String> notes(Finding finding) {
		List<String> notes = new ArrayList<>();
		addMoney(notes, finding.told().time());
		if (!finding.told().perhaps().isEmpty()) {
			notes.add(this.texts.get("verdict.perhaps", finding.told().perhaps().size()));
		}
		if (!finding.told().rare().isEmpty()) {
			notes.add(this.texts.get("verdict.rare", counted(finding.told().rare())));
		}
		else if (finding.reason() == Reason.RARE) {
			boolean before = this.verdicts.told().everHadRare(finding.told().network());
			notes.add(this.texts.get(before ? "verdict.rareBefore" : "verdict.noRare"));
		}
		SignalFacts.counts(this.verdicts.told().signals(), finding.told().network(), this.texts)
			.ifPresent((counts) -> notes.add(this.texts.get("verdict.signals", counts)));
		addOpinion(notes, this.verdicts.wishes().of(finding.told().network()));
		return notes;
	}

	private String sure(Finding finding) {
		String sure = this.texts.get("verdict.sure." + how(finding));
		return finding.told()
			.time()
			.interval(this.verdicts.seed())
			.map((interval) -> this.texts.get("verdict.between", sure, text(interval.low()), text(interval.high())))
			.orElse(sure);
	}

	private static String how(Finding finding) {
		return (finding.verdict() == Verdict.TOO_EARLY) ? "not" : finding.sure() ? "very" : "fairly";
	}

	private String change(Finding finding) {
		TimeReturn time = finding.told().time();
		double missing = this.verdicts.wishes().threshold().doubleValue() * time.hours() - time.worth();
		return (finding.reason() == Reason.FEW_DAYS)
				? this.texts.get("verdict.change.FEW_DAYS", VerdictRule.FEWEST_DAYS - finding.told().days())
				: this.texts.get("verdict.change." + finding.reason(), rough(Math.abs(missing)));
	}

	private void addMoney(List<String> notes, TimeReturn time) {
		BigDecimal rate = this.verdicts.wishes().rate();
		if (rate != null && time.hours() > 0) {
			notes.add(this.texts.get("verdict.money", money(1, rate), money(time.hours(), rate),
					money(time.worth(), rate)));
		}
	}

	/**
	 * To two digits, since the hours are rough; the rate itself as it was told.
	 */
	private String money(double hours, BigDecimal rate) {
		BigDecimal amount = (hours == 1) ? rate : rate.multiply(BigDecimal.valueOf(hours)).round(new MathContext(2));
		NumberFormat format = NumberFormat.getNumberInstance(this.language);
		format.setMaximumFractionDigits((hours == 1) ? 2 : 0);
		return (format.format(amount) + " " + this.verdicts.wishes().currency()).strip();
	}

	private void addOpinion(List<String> notes, @Nullable Opinion opinion) {
		if (opinion != null) {
			boolean same = opinion.own().name().equals(opinion.verdict().name());
			notes.add(this.texts.get(same ? "verdict.opinion.same" : "verdict.opinion", day(opinion.day()),
					name(opinion.verdict()), this.texts.get("verdict.own." + opinion.own())));
		}
	}

	private String counted(List<Outcome> outcomes) {
		return FigureFacts.counts(outcomes)
			.entrySet()
			.stream()
			.map((each) -> this.texts.get("outcome." + each.getKey(), each.getValue()))
			.collect(Collectors.joining(", "));
	}

	private String wanted() {
		return wanted(this.verdicts.wishes().threshold(), this.language);
	}

	/**
	 * As many hours as the member said, such as {@code 0.25}.
	 */
	static String wanted(BigDecimal threshold, Locale language) {
		return NumberFormat.getNumberInstance(language).format(threshold);
	}

	private String text(double ratio) {
		return new RoughReturn(ratio).text(this.language);
	}

	private String day(LocalDate day) {
		return Moments.of(this.member).shortDay(day);
	}

	private static String rough(double hours) {
		return new RoughMinutes(60 * hours).text();
	}

}
