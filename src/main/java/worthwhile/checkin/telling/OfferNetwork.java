package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.checkin.NamedNetworks;
import worthwhile.conversation.Reply;
import worthwhile.message.Button;
import worthwhile.message.Profile;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Reason;
import worthwhile.usage.Network;

/**
 * Says back what of a sentence was not understood; whoever may add networks is offered to
 * add the one that nobody knows, which then stores the sentence too.
 */
@Component
class OfferNetwork {

	/** What the button's action ends in behind its handler's name. */
	static final String ADD = "add-network";

	private final NamedNetworks networks;

	OfferNetwork(NamedNetworks networks) {
		this.networks = networks;
	}

	/**
	 * What to say to a sentence that was not understood.
	 * @param kind with which example
	 * @param handler the name of the handler that takes such sentences
	 */
	Reply say(SayRefusal kind, String handler, MemberContext context, String text, Reading reading) {
		List<Button> adding = offered(context, reading).map((network) -> button(handler, context, text, network))
			.stream()
			.toList();
		return (reading instanceof Reading.Unsure unsure) ? SayRefusal.ask(context, handler, unsure, adding)
				: kind.say(Wording.of(context), (Reading.Refused) reading, adding);
	}

	private static Button button(String handler, MemberContext context, String text, Network network) {
		return SaidSentence.button(handler, context.today(), text,
				Wording.of(context).get("network.add", network.name()), ADD);
	}

	/**
	 * The same member where the network is one of the workspace's.
	 * @return nothing if it cannot be added, or not by them
	 */
	Optional<MemberContext> added(MemberContext context, Reading reading) {
		return offered(context, reading).map((network) -> context.with(this.networks.add(context.member(), network)));
	}

	private Optional<Network> offered(MemberContext context, Reading reading) {
		return name(reading).filter((name) -> context.lookup().wanted().filter(Profile::admin).isPresent())
			.flatMap((name) -> this.networks.meant(context.member(), name));
	}

	private static Optional<String> name(Reading reading) {
		if (reading instanceof Reading.Refused refused && refused.reason() == Reason.UNKNOWN_NETWORK) {
			return Optional.of(refused.part());
		}
		return (reading instanceof Reading.Unsure unsure && unsure.reason() == Reason.UNKNOWN_NETWORK)
				? Optional.of(unsure.part()) : Optional.empty();
	}

}
