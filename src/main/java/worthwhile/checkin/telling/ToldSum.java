package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import worthwhile.checkin.record.ThingTold;
import worthwhile.message.Button;
import worthwhile.usage.Entry;
import worthwhile.usage.OutcomeKind;

/**
 * How a sentence met what was told before, in words, with the way to have it otherwise.
 *
 * @param addition what the sentence did
 * @param wording the member's words
 */
record ToldSum(Addition addition, Wording wording) {

	/**
	 * Each sum, and what gave way; nothing if there was nothing before.
	 * @param week the Monday of a week that was answered as a whole, in place of its days
	 */
	List<String> lines(@Nullable LocalDate week) {
		List<String> lines = new ArrayList<>();
		this.addition.sums().forEach((network, before) -> {
			int more = minutes(
					this.addition.said().stream().filter((entry) -> entry.network().equals(network)).toList());
			lines.add(this.wording.get("told.sum.network", Wording.exact(before), Wording.exact(more),
					Wording.exact(before + more), network.name()));
		});
		int unnamed = this.addition.unnamedSum();
		if (unnamed > 0) {
			lines.add(this.wording.get("told.sum", Wording.exact(unnamed), Wording.exact(minutes(this.addition.said())),
					Wording.exact(unnamed + minutes(this.addition.said()))));
		}
		this.addition.outcomeSums().forEach((kind, before) -> {
			long more = Addition.count(this.addition.came(), kind);
			lines.add(this.wording.get("told.sum.outcome", this.wording.kind(kind), before, more, before + more));
		});
		if (this.addition.roughMinutes() > 0) {
			lines.add(this.wording.get("told.rough", Wording.about(this.addition.roughMinutes())));
		}
		OutcomeKind rough = this.addition.roughOutcome();
		if (rough != null) {
			lines.add(this.wording.get("told.rough", this.wording.kind(rough)));
		}
		Integer other = this.addition.otherFeeling();
		if (other != null) {
			lines.add(this.wording.get("told.feeling", this.wording.get("feeling." + other)));
		}
		if (week != null) {
			lines.add(this.wording.get("told.week", this.wording.get("week.of", this.wording.day(week)), week));
		}
		return lines;
	}

	/**
	 * The ways to have it otherwise.
	 */
	List<Button> buttons(SaidSentence said, ThingTold telling) {
		List<Button> buttons = new ArrayList<>();
		int sums = this.addition.sums().size() + this.addition.outcomeSums().size()
				+ (this.addition.unnamedSum() > 0 ? 1 : 0);
		if (sums > 0) {
			buttons.add(said.button(instead(sums), "instead", telling.id().toString()));
		}
		if (this.addition.roughMinutes() > 0 && !this.addition.said().isEmpty()
				|| this.addition.roughOutcome() != null) {
			buttons.add(said.button(this.wording.get("told.add"), "add", telling.id().toString()));
		}
		return buttons;
	}

	private String instead(int sums) {
		if (sums > 1) {
			return this.wording.get("told.instead.all");
		}
		int minutes = this.addition.sums()
			.keySet()
			.stream()
			.flatMap((network) -> this.addition.said().stream().filter((entry) -> entry.network().equals(network)))
			.mapToInt(Entry::minutes)
			.sum();
		if (this.addition.unnamedSum() > 0) {
			minutes = minutes(this.addition.said());
		}
		if (minutes > 0) {
			return this.wording.get("told.instead", Wording.exact(minutes));
		}
		OutcomeKind kind = this.addition.outcomeSums().keySet().iterator().next();
		return this.wording.get("told.instead", Addition.count(this.addition.came(), kind));
	}

	private static int minutes(List<Entry> entries) {
		return entries.stream().mapToInt(Entry::minutes).sum();
	}

}
