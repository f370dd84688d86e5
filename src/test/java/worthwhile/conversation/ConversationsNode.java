package worthwhile.conversation;

import java.time.Clock;
import java.util.Locale;

import javax.sql.DataSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import worthwhile.message.ChatPlatform;
import worthwhile.outbox.AnsweringNode;
import worthwhile.storage.RetriedTransactions;

/**
 * The conversations of one of several nodes that share a database.
 */
final class ConversationsNode {

	private ConversationsNode() {
	}

	static Conversations on(DataSource database, Clock clock, Handler handler, ApplicationEventPublisher events) {
		JdbcClient jdbc = JdbcClient.create(database);
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("handler", handler);
		Handlers handlers = new Handlers(beans.getBeanProvider(Handler.class));
		Help help = new Help(handlers);
		Introduction introduction = new Introduction();
		Home home = new Home(beans.getBeanProvider(HomeSection.class), introduction);
		AskPlatform platform = new AskPlatform(beans.getBeanProvider(ChatPlatform.class));
		AnsweringNode outbox = AnsweringNode.on(jdbc, clock, events);
		Strangers speakers = (person) -> new Strangers.Known(person, Locale.ENGLISH, true);
		CommandWords words = new CommandWords(handlers);
		Router router = new Router(handlers, help, home, introduction, words, new NearestCommand(words, handlers),
				new SmallTalk());
		return new TransactionalConversations(router, speakers, new Profiles(platform), new Channels(platform),
				outbox.pressed(), new JdbcDedupe(jdbc), outbox.replies(), clock, events,
				new ReaderLanguage(speakers, clock), new RetriedTransactions(new JdbcTransactionManager(database)));
	}

}
