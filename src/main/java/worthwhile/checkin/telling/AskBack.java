package worthwhile.checkin.telling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Usage;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * Asks back what a sentence leaves open, and says why it is not stored.
 */
final class AskBack {

	private static final int MOST_NETWORKS = 20;

	private AskBack() {
	}

	/**
	 * Asks where a time was, if that was left open and matters.
	 */
	static Optional<Message> whichNetwork(MemberContext context, SaidSentence said, CheckInDetails there) {
		Reading.Understood understood = said.understood();
		return understood.usages()
			.stream()
			.filter((usage) -> usage.network() == null)
			.findFirst()
			.filter((usage) -> needsNetwork(context.member(), understood, there))
			.map((usage) -> whichNetwork(context, said, there.key(), usage));
	}

	/**
	 * Minutes of which nobody knows where would make what is known of others a guess.
	 */
	private static boolean needsNetwork(Member member, Reading.Understood understood, CheckInDetails before) {
		boolean besideStated = understood.usages().size() > 1 || before.entries().stream().anyMatch(Entry::stated);
		return member.networks().size() > 1 && besideStated;
	}

	private static Message whichNetwork(MemberContext context, SaidSentence said, CheckInKey key, Usage unnamed) {
		Member member = context.member();
		String text = Wording.of(context)
			.get("refused.which-network", Wording.about(unnamed.minutes()), member.mainNetwork().name());
		return message(text,
				member.networks()
					.stream()
					.limit(MOST_NETWORKS)
					.map((network) -> said.on(network).button(network.name(), "network", key.subject()))
					.toList());
	}

	/**
	 * Asks which of some networks a time is about, in whose place it is then.
	 */
	static Message whichOf(MemberContext context, SaidSentence said, CheckInKey key, Collection<Network> networks) {
		String text = Wording.of(context)
			.get("told.corrected.which", Wording.exact(said.understood().usages().get(0).minutes()));
		return message(text,
				networks.stream()
					.map((network) -> said.on(network).button(network.name(), "nothing", key.subject()))
					.toList());
	}

	/**
	 * Asks whether the same is told once more.
	 * @param stands what was told before
	 * @param again its telling
	 */
	static Message whetherTwice(MemberContext context, SaidSentence said, CheckInDetails stands, UUID again) {
		Wording wording = Wording.of(context);
		return message(wording.get("told.twice", wording.span(stands.key()), wording.stands(stands)),
				List.of(said.button(wording.get("told.twice.yes"), "again", again.toString()),
						said.button(wording.get("no"), "once", again.toString())));
	}

	/**
	 * Asks whether there was nothing after all, where something was told.
	 */
	static Message whetherNothing(MemberContext context, SaidSentence said, CheckInDetails before) {
		Wording wording = Wording.of(context);
		return message(wording.get("told.nothing", wording.span(before.key()), wording.line(before)),
				List.of(said.button(wording.get("told.nothing.yes"), "nothing", before.key().subject()),
						said.button(wording.get("no"), "keep", before.key().subject())));
	}

	/**
	 * That a check-in has not as many minutes.
	 */
	static Message tooMuch(MemberContext context, CheckInKey key, int minutes) {
		Wording wording = Wording.of(context);
		return Message
			.text(wording.get("told.too-much", wording.span(key), Wording.exact(minutes), key.longest() / 60));
	}

	/**
	 * That something else was told since.
	 */
	static Message toldSince(MemberContext context) {
		return Message.text(Wording.of(context).get("told.since"));
	}

	/**
	 * A text with buttons below it, if there are any.
	 */
	static Message message(String text, List<Button> buttons) {
		return buttons.isEmpty() ? Message.text(text)
				: Message.of(text, new Block.Paragraph(text), new Block.Buttons(buttons));
	}

}
