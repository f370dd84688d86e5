package worthwhile.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Lookup;
import worthwhile.conversation.Speaker;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.outbox.PressedMessage;

/**
 * A member who is answered, as they were read in the transaction of the answer: locked,
 * if the answer may change something.
 *
 * @param member who
 * @param now when they are answered
 * @param lookup what the platform was asked before, and said
 * @param pressed the message in which they pressed or filled in something, and which
 * waits for its change; missing if there is none
 */
public record MemberContext(Member member, Instant now, Lookup lookup,
		@Nullable PressedMessage pressed) implements Speaker {

	/**
	 * The member who speaks, if it is one.
	 */
	public static Optional<MemberContext> of(Speaker speaker) {
		return (speaker instanceof MemberContext context) ? Optional.of(context) : Optional.empty();
	}

	/**
	 * The member who said something just now, if it is one.
	 */
	static Optional<MemberContext> of(Speaker speaker, Incoming.Said said) {
		return of(speaker).map((context) -> new MemberContext(context.member, context.now, context.lookup,
				said.pressed().orElse(null)));
	}

	/**
	 * The same where the workspace has other networks.
	 */
	public MemberContext with(WorkspaceNetworks networks) {
		return new MemberContext(this.member.with(networks), this.now, this.lookup, this.pressed);
	}

	@Override
	public PersonRef person() {
		return this.member.person();
	}

	@Override
	public Locale language() {
		return this.member.language();
	}

	@Override
	public ZoneId zone() {
		return this.member.zone();
	}

	@Override
	public MemberId memberId() {
		return this.member.id();
	}

	/**
	 * The member's local day.
	 */
	public LocalDate today() {
		return LocalDate.ofInstant(this.now, zone());
	}

}
