package worthwhile.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.message.Message;

/**
 * A topic whose messages a test writes: a note reads as its subject until a test changes
 * it.
 */
public class Notes implements Topic {

	public static final String TOPIC = "note";

	public final Map<String, Optional<Message>> texts = new ConcurrentHashMap<>();

	final List<String> posted = new CopyOnWriteArrayList<>();

	final List<String> lapsed = new CopyOnWriteArrayList<>();

	final List<String> refused = new CopyOnWriteArrayList<>();

	final List<String> gone = new CopyOnWriteArrayList<>();

	@Override
	public String name() {
		return TOPIC;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		if (subject.equals("broken")) {
			throw new IllegalStateException("cannot be composed");
		}
		return this.texts.getOrDefault(subject, Optional.of(Message.text(subject)));
	}

	@Override
	public void posted(Recipient to, String subject) {
		this.posted.add(subject);
		if (subject.equals("unlucky")) {
			throw new IllegalStateException("cannot be noted");
		}
	}

	@Override
	public void lapsed(Recipient to, String subject) {
		this.lapsed.add(subject);
	}

	@EventListener
	void gone(Incoming.ChannelGone event) {
		this.gone.add(event.channel().id());
	}

	@EventListener
	void refused(RecipientRefused event) {
		if (event.to() instanceof PersonRef person) {
			this.refused.add(person.id());
		}
	}

	void reset() {
		this.texts.clear();
		this.posted.clear();
		this.lapsed.clear();
		this.refused.clear();
		this.gone.clear();
	}

	public void reads(String subject, String text) {
		this.texts.put(subject, Optional.of(Message.text(text)));
	}

	void isPointless(String subject) {
		this.texts.put(subject, Optional.empty());
	}

	@TestConfiguration(proxyBeanMethods = false)
	public static class Configuration {

		@Bean
		Notes notes() {
			return new Notes();
		}

	}

}
