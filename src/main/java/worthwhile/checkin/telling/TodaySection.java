package worthwhile.checkin.telling;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.Glance;
import worthwhile.conversation.HomePlace;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberSection;

/**
 * Today's check-in, or this week's: the question can be answered right there.
 */
@Component
class TodaySection implements MemberSection {

	private final CheckInReader reader;

	private final QuestionMessage question;

	TodaySection(CheckInReader reader, QuestionMessage question) {
		this.reader = reader;
		this.question = question;
	}

	@Override
	public HomePlace place() {
		return HomePlace.ANSWER;
	}

	@Override
	public List<Block> blocks(MemberContext context) {
		Member member = context.member();
		Wording wording = Wording.of(context);
		CheckInDetails told = this.reader.details(member, CheckInKey.today(context));
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(wording.get("home.heading")));
		blocks.addAll(told.checkIn().isExpired() ? closed(told, wording)
				: this.question.part(member, told, outcome(wording)));
		return blocks;
	}

	@Override
	public Glance glance(MemberContext context) {
		return Glance.of(blocks(context));
	}

	private static List<Block> closed(CheckInDetails told, Wording wording) {
		return List.of(new Block.Paragraph(wording.get("home.open", wording.span(told.key()))), Block.Buttons
			.of(Button.of(wording.get("home.answer"), CheckInNames.ASK_NOW, "").primary(), outcome(wording)));
	}

	private static Button outcome(Wording wording) {
		return Button.of(wording.get("home.outcome"), CheckInNames.TELL_OUTCOME, "").forForm();
	}

}
