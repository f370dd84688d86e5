package worthwhile;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModulesTests {

	private final ApplicationModules modules = ApplicationModules.of(WorthwhileApplication.class);

	@Test
	void useOnlyWhatTheyDeclare() {
		this.modules.verify();
	}

	@Test
	void allDeclareWhatTheyUse() throws ReflectiveOperationException {
		for (ApplicationModule module : this.modules) {
			Class<?> description = Class.forName(module.getBasePackage().getName() + ".package-info");
			org.springframework.modulith.ApplicationModule declared = description
				.getAnnotation(org.springframework.modulith.ApplicationModule.class);
			assertThat(declared).as(module.getBasePackage().getName()).isNotNull();
			assertThat(List.of(declared.allowedDependencies())).as(module.getBasePackage().getName())
				.doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN);
		}
	}

	@Test
	void nothingDependsOnAnAdapter() {
		for (ApplicationModule module : this.modules) {
			assertThat(module.getDirectDependencies(this.modules)
				.uniqueModules()
				.map((used) -> used.getIdentifier().toString())).as(module.getBasePackage().getName())
				.doesNotContain("playground", "slack", "msteams");
		}
	}

}
