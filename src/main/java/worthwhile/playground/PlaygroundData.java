package worthwhile.playground;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the playground itself stores of a person: who they are there and what was said.
 */
@PlaygroundPart
class PlaygroundData implements PersonalData {

	private final JdbcCast cast;

	private final JdbcChat chat;

	private final Events events;

	PlaygroundData(JdbcCast cast, JdbcChat chat, Events events) {
		this.cast = cast;
		this.chat = chat;
		this.events = events;
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		if (!person.workspace().equals(Playground.WORKSPACE)) {
			return List.of();
		}
		return List.of(
				new Section("playground-person",
						this.cast.find(person.id()).map(PlaygroundData::row).stream().toList()),
				new Section("playground-messages",
						this.chat.linesOf(person.id()).stream().map(PlaygroundData::row).toList()));
	}

	@Override
	public void forget(Collection<PersonRef> persons) {
		persons.stream().filter((person) -> person.workspace().equals(Playground.WORKSPACE)).forEach(this::forget);
	}

	private void forget(PersonRef person) {
		this.chat.removeAllOf(person.id());
		SamplePeople.find(person.id()).ifPresentOrElse(this.cast::save, () -> this.cast.remove(person.id()));
		tellAfterCommit();
	}

	/**
	 * A chat keeps its messages as long as its people want them.
	 */
	@Override
	public int expire(Expiry old) {
		return 0;
	}

	private void tellAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				PlaygroundData.this.events.people();
				PlaygroundData.this.events.room(Playground.CHANNEL.id());
			}

		});
	}

	private static Map<String, Object> row(Person person) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("name", person.name());
		row.put("zone", person.zone().getId());
		row.put("language", person.language().toLanguageTag());
		return row;
	}

	private static Map<String, Object> row(Line line) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("at", line.at());
		row.put("author", (line.author() == Line.Author.BOT) ? "Worthwhile" : "you");
		row.put("text", line.text());
		row.put("sample", line.sample());
		return row;
	}

}
