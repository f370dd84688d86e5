package worthwhile.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Message;
import worthwhile.message.Profile;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.membership.Memberships;

/**
 * Asks a member again who was paused or had stopped.
 */
@Component
class Resume implements Handler {

	private final Members members;

	private final Memberships memberships;

	private final NextQuestion nextQuestion;

	private final Texts texts = Texts.of(Resume.class);

	Resume(Members members, Memberships memberships, NextQuestion nextQuestion) {
		this.members = members;
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
	public boolean wantsProfile() {
		return true;
	}

	@Override
	public int helpOrder() {
		return 71;
	}

	@Override
	public Optional<HelpLine> help(Locale language) {
		return Optional
			.of(new HelpLine(this.texts.get(language, "resume.usage"), this.texts.get(language, "resume.what")));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return resume(speaker).map(Reply::say);
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return resume(speaker).map((said) -> new Reply.Update(Message.text(said)));
	}

	private Optional<String> resume(Speaker speaker) {
		return this.members.lock(speaker.person()).map((member) -> {
			if (member.standing() == Member.Standing.GONE && !isRegular(speaker)) {
				return this.texts.get(member.language(), "resume.gone");
			}
			boolean changes = member.standing() != Member.Standing.ACTIVE;
			Member resumed = changes ? this.memberships.resume(member.id()) : member;
			return this.texts.get(member.language(), changes ? "resume.done" : "resume.already") + " "
					+ this.nextQuestion.sentence(resumed);
		});
	}

	private static boolean isRegular(Speaker speaker) {
		return speaker.profile() != null && speaker.profile().standing() == Profile.Standing.REGULAR;
	}

}
