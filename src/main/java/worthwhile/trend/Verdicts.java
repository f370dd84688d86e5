package worthwhile.trend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.Returns;
import worthwhile.trend.verdict.Finding;
import worthwhile.trend.verdict.JdbcVerdictWishes;
import worthwhile.trend.verdict.VerdictRule;
import worthwhile.trend.verdict.VerdictWishes;
import worthwhile.usage.Network;

/**
 * Finds the verdicts of a member's networks: of those that they use, and those that they
 * told of in the last half year.
 */
@Component
class Verdicts {

	private final Trends trends;

	private final JdbcVerdictWishes wishes;

	Verdicts(Trends trends, JdbcVerdictWishes wishes) {
		this.trends = trends;
		this.wishes = wishes;
	}

	MemberVerdicts of(MemberContext context) {
		return of(context.member(), this.trends.upTo(context, Period.QUARTER));
	}

	/**
	 * @param told of a quarter or longer
	 */
	MemberVerdicts of(Member member, LookBack told) {
		VerdictWishes wishes = this.wishes.of(member.id());
		VerdictRule rule = new VerdictRule(wishes.threshold().doubleValue(), told.seed(Period.QUARTER));
		Returns returns = told.halfYear();
		List<Finding> findings = Stream.concat(told.networks().stream(), member.networks().stream())
			.distinct()
			.map((network) -> rule.of(returns.of(network), wishes.maySeekRare(network) || told.everHadRare(network)))
			.toList();
		return new MemberVerdicts(findings, told, wishes, rule.seed());
	}

	/**
	 * The verdicts of a member.
	 *
	 * @param findings the most used network first
	 * @param told what they rest on
	 * @param wishes what the member wants of them
	 * @param seed what chance begins with
	 */
	record MemberVerdicts(List<Finding> findings, LookBack told, VerdictWishes wishes, long seed) {

		Optional<Finding> of(Network network) {
			return this.findings.stream().filter((finding) -> finding.told().network().equals(network)).findFirst();
		}

		/**
		 * How they are told to the member.
		 */
		VerdictMessage message(Member member) {
			return new VerdictMessage(member, this);
		}

	}

}
