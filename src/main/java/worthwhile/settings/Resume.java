package worthwhile.settings;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Message;
import worthwhile.message.Profile;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.people.membership.Memberships;

/**
 * Asks a member again who was paused or had stopped.
 */
@Component
class Resume implements MemberHandler {

	private final Memberships memberships;

	private final NextQuestion nextQuestion;

	private final Texts texts = Texts.of(Resume.class);

	Resume(Memberships memberships, NextQuestion nextQuestion) {
		this.memberships = memberships;
		this.nextQuestion = nextQuestion;
	}

	@Override
	public String name() {
		return "resume";
	}

	@Override
	public Set<String> commands() {
		return Set.of("resume", "weiter");
	}

	@Override
	public boolean takes(String word, String rest) {
		return rest.isEmpty();
	}

	@Override
	public boolean wantsProfile() {
		return true;
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.PAUSES, this.texts, "resume"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(Reply.say(resume(context)));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return Optional.of(new Reply.Update(Message.text(resume(context))));
	}

	private String resume(MemberContext context) {
		Member member = context.member();
		if (member.standing() == Member.Standing.GONE && !isRegular(context.profile())) {
			return this.texts.get(member.language(), "resume.gone");
		}
		boolean changes = member.standing() != Member.Standing.ACTIVE;
		Member resumed = changes ? this.memberships.resume(member.id()) : member;
		return this.texts.get(member.language(), changes ? "resume.done" : "resume.already") + " "
				+ this.nextQuestion.sentence(resumed);
	}

	private static boolean isRegular(@Nullable Profile profile) {
		return profile != null && profile.standing() == Profile.Standing.REGULAR;
	}

}
