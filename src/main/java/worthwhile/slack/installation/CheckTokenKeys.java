package worthwhile.slack.installation;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;

/**
 * Ends the start before anything else is started when the keys for tokens cannot be used.
 */
@SlackPart
class CheckTokenKeys implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		Binder binder = Binder.get(beans.getBean(Environment.class));
		TokenKeys.read(binder.bindOrCreate("worthwhile.slack", SlackSettings.class).tokenKeys());
	}

}
