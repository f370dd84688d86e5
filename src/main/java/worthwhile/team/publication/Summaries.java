package worthwhile.team.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.message.Message;
import worthwhile.team.roster.TeamId;

/**
 * What was published of teams, as it is read.
 */
@Component
public class Summaries {

	/** As many are drawn. */
	private static final int MOST = 8;

	private final Publications publications;

	Summaries(Publications publications) {
		this.publications = publications;
	}

	/**
	 * The last one of a team, if anything was published yet.
	 * @param language the reader's
	 */
	public Optional<Message> last(TeamId team, Locale language) {
		return message(this.publications.until(team, LocalDate.MAX, MOST), language);
	}

	Optional<Message> of(TeamId team, LocalDate from, Locale language) {
		return message(this.publications.until(team, from, MOST), language);
	}

	private static Optional<Message> message(List<Publication> inOrder, Locale language) {
		return inOrder.isEmpty() ? Optional.empty() : Optional.of(new SummaryMessage(inOrder, language).message());
	}

}
