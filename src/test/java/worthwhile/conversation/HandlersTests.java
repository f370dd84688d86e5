package worthwhile.conversation;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HandlersTests {

	@Test
	void areFoundByCommandAndByTheNameThatAnActionBeginsWith() {
		Handler tea = handler("tea", "tea", "tee");
		Handlers handlers = handlers(tea, handler("coffee"));
		assertThat(handlers.taking("tee")).contains(tea);
		assertThat(handlers.taking("te")).isEmpty();
		assertThat(handlers.owning("tea.pour.slowly")).contains(tea);
		assertThat(handlers.owning("teapot.pour")).isEmpty();
	}

	@Test
	void twoOfOneNameAreAMistake() {
		assertThatThrownBy(() -> handlers(handler("tea"), handler("tea"))).hasMessageContaining("'tea'");
	}

	@Test
	void twoWithOneCommandAreAMistake() {
		assertThatThrownBy(() -> handlers(handler("tea", "drink"), handler("coffee", "drink")))
			.hasMessageContaining("'drink'");
	}

	@Test
	void helpIsNobodysOwn() {
		assertThatThrownBy(() -> handlers(handler("help"))).hasMessageContaining("'help'");
		assertThatThrownBy(() -> handlers(handler("tea", "hilfe"))).hasMessageContaining("'hilfe'");
	}

	@Test
	void theButtonOfAFormIsNobodysOwn() {
		assertThatThrownBy(() -> handlers(handler("form"))).hasMessageContaining("'form'");
	}

	@Test
	void aNameHasNoDot() {
		assertThatThrownBy(() -> handlers(handler("tea.pot"))).hasMessageContaining("'tea.pot'");
	}

	private static Handlers handlers(Handler... handlers) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		for (Handler handler : handlers) {
			beans.addBean("handler" + System.identityHashCode(handler), handler);
		}
		return new Handlers(beans.getBeanProvider(Handler.class));
	}

	private static Handler handler(String name, String... commands) {
		return new Handler() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public Set<String> commands() {
				return Set.of(commands);
			}

		};
	}

}
