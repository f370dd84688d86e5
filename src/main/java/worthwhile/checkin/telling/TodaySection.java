package worthwhile.checkin.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.HomeSection;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * Today's check-in, or this week's: the question can be answered right there.
 */
@Component
class TodaySection implements HomeSection {

	private final Members members;

	private final CheckInReader reader;

	private final QuestionMessage question;

	private final Clock clock;

	TodaySection(Members members, CheckInReader reader, QuestionMessage question, Clock clock) {
		this.members = members;
		this.reader = reader;
		this.question = question;
		this.clock = clock;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<Block> blocks(Speaker speaker) {
		return this.members.find(speaker.person()).map(this::blocks).orElse(List.of());
	}

	private List<Block> blocks(Member member) {
		Wording wording = Wording.of(member, this.clock.instant());
		LocalDate today = this.clock.instant().atZone(member.zone()).toLocalDate();
		CheckInDetails told = this.reader.details(member, CheckInKey.of(member, today));
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(wording.get("home.heading")));
		blocks.addAll(told.checkIn().isExpired() ? closed(told, wording)
				: this.question.part(member, told, outcome(wording)));
		return blocks;
	}

	private static List<Block> closed(CheckInDetails told, Wording wording) {
		return List.of(new Block.Paragraph(wording.get("home.open", wording.span(told.key()))), Block.Buttons
			.of(Button.of(wording.get("home.answer"), CheckInNames.ASK_NOW, "").primary(), outcome(wording)));
	}

	private static Button outcome(Wording wording) {
		return Button.of(wording.get("home.outcome"), CheckInNames.TELL_OUTCOME, "");
	}

}
