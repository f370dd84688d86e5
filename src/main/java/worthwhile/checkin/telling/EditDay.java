package worthwhile.checkin.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.conversation.Handler;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;

/**
 * Opens what was told of a day, to change it or to add it.
 */
@Component
class EditDay implements Handler {

	private final Members members;

	private final JdbcCheckIns checkIns;

	private final CheckInReader reader;

	private final DayForm dayForm;

	private final Clock clock;

	EditDay(Members members, JdbcCheckIns checkIns, CheckInReader reader, DayForm dayForm, Clock clock) {
		this.members = members;
		this.checkIns = checkIns;
		this.reader = reader;
		this.dayForm = dayForm;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "edit";
	}

	@Override
	public Set<String> commands() {
		return Set.of("edit", "ändern");
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.ANSWER, Wording.TEXTS, "help.edit"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return this.members.lock(command.person())
			.map((member) -> command.rest().isEmpty() ? Reply.say(days(member)) : named(member, command.rest()));
	}

	private Reply named(Member member, String text) {
		Reading reading = NamedDay.read(text, today(member));
		if (reading instanceof Reading.Refused refused) {
			return SayRefusal.EDIT.say(wording(member), refused);
		}
		LocalDate day = ((Reading.Understood) reading).day();
		return new Reply.Open(this.dayForm.open(member, CheckInKey.ofDay(member, day), wording(member)));
	}

	private Message days(Member member) {
		Wording wording = wording(member);
		List<CheckIn> answered = this.checkIns.answered(member.id(), today(member).minusDays(Sentence.DAYS_BACK),
				today(member));
		String text = wording.get(answered.isEmpty() ? "edit.none" : "edit.days", Sentence.DAYS_BACK);
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph(text));
		List<Button> buttons = answered.stream()
			.limit(20)
			.map((checkIn) -> Tap.Plain.OPEN_FORM.button(label(member, checkIn, wording), checkIn.key()))
			.toList();
		if (!buttons.isEmpty()) {
			blocks.add(new Block.Buttons(buttons));
		}
		blocks.add(new Block.Note(wording.get("edit.others")));
		return new Message(text, blocks);
	}

	private String label(Member member, CheckIn checkIn, Wording wording) {
		CheckInDetails told = this.reader.details(member, checkIn.key());
		return wording.get("edit.label", wording.span(checkIn.key()), wording.minutes(told.minutes()));
	}

	private LocalDate today(Member member) {
		return this.clock.instant().atZone(member.zone()).toLocalDate();
	}

	private Wording wording(Member member) {
		return Wording.of(member, this.clock.instant());
	}

}
