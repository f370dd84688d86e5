package worthwhile.checkin.telling;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.message.Message;
import worthwhile.usage.Network;

/**
 * Corrects where it was, as in {@code it was x, not linkedin}.
 */
@Component
class CorrectNetwork {

	private final RetellLast last;

	CorrectNetwork(RetellLast last) {
		this.last = last;
	}

	Optional<Message> of(Correcting correcting) {
		Network right = correcting.sentence().readNetwork(correcting.said().now()).orElse(null);
		String before = correcting.said().before();
		Network wrong = (before != null) ? correcting.sentence().readNetwork(before).orElse(null) : null;
		return (right == null || before != null && wrong == null) ? Optional.empty()
				: Optional.of(this.last.find(correcting)
					.map((last) -> of(correcting, last, right, wrong))
					.orElseGet(correcting::nothing));
	}

	private Message of(Correcting correcting, Retold last, Network right, @Nullable Network wrong) {
		Wording wording = correcting.wording();
		Set<Network> named = last.networks();
		if (wrong != null && !named.contains(wrong)) {
			return Message.text(wording.get("corrected.other-network", wrong.name()));
		}
		if (wrong == null && named.size() > 1) {
			return Message.text(wording.get("corrected.which-network", right.name(), named.iterator().next().name()));
		}
		Network old = (wrong != null || named.isEmpty()) ? wrong : named.iterator().next();
		return right.equals(old) ? Message.text(wording.get("told.kept"))
				: this.last.retell(correcting, last, last.with(old, right), null, how(wording, right, old))
					.orElseGet(correcting::nothing);
	}

	private static String how(Wording wording, Network right, @Nullable Network old) {
		return (old != null) ? wording.get("told.corrected.network", right.name(), old.name())
				: wording.get("told.corrected.named", right.name());
	}

}
