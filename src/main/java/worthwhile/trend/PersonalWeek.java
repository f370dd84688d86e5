package worthwhile.trend;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.people.Member;
import worthwhile.trend.Verdicts.MemberVerdicts;
import worthwhile.trend.figures.WeekFigures;
import worthwhile.trend.figures.WeekSpan;
import worthwhile.trend.reflection.WeekReflections;
import worthwhile.trend.verdict.Finding;
import worthwhile.trend.verdict.Verdict;
import worthwhile.usage.Network;

/**
 * All that a member's week tells.
 *
 * @param member whose
 * @param weeks what it is about
 * @param figures the weeks beside those before
 * @param verdicts what the half year returned that ends with them
 * @param said which verdicts were said last before, by the key of the network
 * @param reflections what they wrote down
 */
record PersonalWeek(Member member, WeekSpan weeks, WeekFigures figures, MemberVerdicts verdicts,
		Map<String, Verdict> said, WeekReflections reflections) {

	PersonalWeek {
		said = Map.copyOf(said);
	}

	/**
	 * The verdicts that are others than they were said last.
	 */
	List<Change> changes() {
		return this.verdicts.findings().stream().filter(this::isNews).flatMap(this::change).toList();
	}

	/**
	 * The verdicts that were never said, or are others by now.
	 */
	Map<String, Verdict> news() {
		return this.verdicts.findings()
			.stream()
			.filter(this::isNews)
			.collect(Collectors.toMap((finding) -> finding.told().network().key(), Finding::verdict));
	}

	private Stream<Change> change(Finding finding) {
		return Stream.ofNullable(before(finding))
			.map((before) -> new Change(finding.told().network(), before, finding.verdict()));
	}

	private boolean isNews(Finding finding) {
		return finding.verdict() != before(finding);
	}

	private @Nullable Verdict before(Finding finding) {
		return this.said.get(finding.told().network().key());
	}

	/**
	 * A verdict that is another one now.
	 */
	record Change(Network network, Verdict before, Verdict now) {
	}

}
