package worthwhile.msteams.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import worthwhile.start.StartRefused;

/**
 * Ends the start before anything else is started, in words and without repeating a
 * secret, when Teams is configured by half, or when what is not signed could come from
 * another machine.
 */
@TeamsPart
class CheckTeamsSettings implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		Environment environment = beans.getBean(Environment.class);
		check(Binder.get(environment).bindOrCreate("worthwhile.msteams", TeamsSettings.class),
				environment.getProperty("server.address"));
	}

	static void check(TeamsSettings settings, @Nullable String address) {
		if (settings.development()) {
			checkThatNobodyElseKnocks(settings, address);
		}
		else {
			checkThatNothingIsMissing(settings);
		}
	}

	private static void checkThatNobodyElseKnocks(TeamsSettings settings, @Nullable String address) {
		if (!ServiceHosts.isThisMachine(address)) {
			throw new StartRefused(
					"worthwhile.msteams.development is on, so that anybody who reaches the bot could speak as anybody else.",
					"Set server.address to 127.0.0.1, or leave worthwhile.msteams.development out to have every request checked.");
		}
		if (!settings.appPassword().isEmpty()) {
			throw new StartRefused(
					"worthwhile.msteams.development is on, and MICROSOFT_APP_PASSWORD is set: what is not checked shall not speak as the real bot.",
					"Leave one of the two out.");
		}
	}

	private static void checkThatNothingIsMissing(TeamsSettings settings) {
		Map<String, String> wanted = new LinkedHashMap<>();
		wanted.put("MICROSOFT_APP_ID", settings.appId());
		wanted.put("MICROSOFT_APP_PASSWORD", settings.appPassword());
		wanted.put("MICROSOFT_APP_TENANT_ID", settings.tenantId());
		List<String> missing = wanted.entrySet()
			.stream()
			.filter((setting) -> setting.getValue().isEmpty())
			.map(Map.Entry::getKey)
			.toList();
		if (!missing.isEmpty()) {
			throw new StartRefused(
					"Teams is configured by half: %s %s not set.".formatted(String.join(" and ", missing),
							(missing.size() > 1) ? "are" : "is"),
					"The app id and the tenant id are on the bot's page in the Azure portal, under \"Configuration\"; "
							+ "the password is a client secret of its app registration, which is shown once.");
		}
	}

}
