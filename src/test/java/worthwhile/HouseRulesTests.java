package worthwhile;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import worthwhile.slack.LeastScopes;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "worthwhile", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

	private static final Set<Class<?>> TIMES = Set.of(Instant.class, LocalDate.class, LocalDateTime.class,
			LocalTime.class, OffsetDateTime.class, ZonedDateTime.class, Year.class, YearMonth.class);

	/** Rooms that offer nothing to others. */
	private static final List<String> CLOSED = List.of("worthwhile.settings", "worthwhile.trend", "worthwhile.team",
			"worthwhile.privacy", "worthwhile.playground", "worthwhile.slack", "worthwhile.msteams");

	/** Slack's packages, each after those that it may use. */
	private static final List<String> SLACK = Stream
		.of("api", "blockkit", "installation", "sending", "payload", "ingress", "answering")
		.map("worthwhile.slack."::concat)
		.toList();

	/** Teams' packages, likewise. */
	private static final List<String> TEAMS = Stream
		.of("api", "card", "activity", "connector", "sending", "answering", "ingress")
		.map("worthwhile.msteams."::concat)
		.toList();

	@ArchTest
	static final ArchRule quartzStaysInSchedule = noClasses().that()
		.resideOutsideOfPackage("worthwhile.schedule..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.quartz..");

	@ArchTest
	static final ArchRule slackStaysInSlack = noClasses().that()
		.resideOutsideOfPackage("worthwhile.slack..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("com.slack..");

	@ArchTest
	static final ArchRule sqlStaysInJdbcClasses = noClasses().that(are(outsideJdbcClasses()))
		.should()
		.dependOnClassesThat(
				resideInAnyPackage("org.springframework.jdbc.core..", "org.springframework.jdbc.datasource..",
						"org.postgresql..")
					.or(JavaClass.Predicates.type(Connection.class)));

	/** Nothing would open one for it. */
	@ArchTest
	static final ArchRule transactionsAreNoAnnotations = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.transaction.annotation..");

	@ArchTest
	static final ArchRule timeComesFromTheClock = noClasses().should()
		.callMethodWhere(DescribedPredicate.describe("asks the machine for the time", HouseRulesTests::asksTheMachine));

	@ArchTest
	static final ArchRule zonesComeByName = noClasses().should().callMethod(java.time.ZoneId.class, "systemDefault");

	@ArchTest
	static final ArchRule mathematicsKnowsNoSpring = noClasses()
		.that(resideInAnyPackage("worthwhile.statistics..", "worthwhile.sentence..", "worthwhile.trend.figures..",
				"worthwhile.team.disclosure..")
			.and(areNotPackageInfo()))
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

	@ArchTest
	static final ArchRule workingDaysKnowNoSpring = noClasses().that()
		.haveSimpleName("WorkingDays")
		.or()
		.haveSimpleName("QuietHours")
		.or()
		.haveSimpleName("WallClock")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

	@ArchTest
	static final ArchRule closedRoomsShowNothing = classes()
		.that(DescribedPredicate.describe("stand in a closed room", (type) -> CLOSED.contains(type.getPackageName())
				&& type.isTopLevelClass() && !type.getSimpleName().equals("package-info")))
		.should()
		.notBePublic();

	/**
	 * Also where the types of a room lie deeper in it, and are public for each other.
	 */
	@ArchTest
	static void closedRoomsOfferNothing(JavaClasses types) {
		for (String room : CLOSED) {
			assertThat(types).as(room).anyMatch((type) -> type.getPackageName().startsWith(room));
			noClasses().that()
				.resideOutsideOfPackage(room + "..")
				.should()
				.dependOnClassesThat()
				.resideInAPackage(room + "..")
				.check(types);
		}
	}

	@ArchTest
	static final ArchRule packagesGoInNoCircle = slices().matching("worthwhile.(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule slacksPackagesUseOnlyThoseBefore = classes().that(resideInAPackage("worthwhile.slack.*"))
		.should(useOnlyThoseBefore(SLACK));

	@ArchTest
	static final ArchRule teamsPackagesUseOnlyThoseBefore = classes().that(resideInAPackage("worthwhile.msteams.*"))
		.should(useOnlyThoseBefore(TEAMS));

	@ArchTest
	static final ArchRule tokensAreCheckedAtTheDoor = noClasses().that()
		.resideOutsideOfPackage("worthwhile.msteams.ingress..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.nimbusds..", "org.springframework.security.oauth2..");

	@ArchTest
	static final ArchRule checkInGoesOneWay = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.layer("record")
		.definedBy("worthwhile.checkin.record..")
		.layer("telling")
		.definedBy("worthwhile.checkin.telling..")
		.layer("asking")
		.definedBy("worthwhile.checkin.asking..")
		.whereLayer("telling")
		.mayOnlyBeAccessedByLayers("asking")
		.whereLayer("asking")
		.mayNotBeAccessedByAnyLayer();

	@ArchTest
	static final ArchRule namesAreTheProducts = noClasses().should()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Util")
		.orShould()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Impl")
		.orShould()
		.haveSimpleNameEndingWith("Dto")
		.orShould()
		.haveSimpleNameEndingWith("Service");

	@ArchTest
	static final ArchTests slackIsAskedForNoMoreThanNeeded = ArchTests.in(LeastScopes.class);

	@ArchTest
	static final ArchRule dependenciesComeByConstructor = com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

	private static ArchCondition<JavaClass> useOnlyThoseBefore(List<String> packages) {
		return new ArchCondition<>("use only what stands before them in %s", packages) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				int place = packages.indexOf(type.getPackageName());
				type.getDirectDependenciesFromSelf()
					.stream()
					.filter((use) -> packages.indexOf(use.getTargetClass().getPackageName()) > place)
					.forEach((use) -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
			}

		};
	}

	private static DescribedPredicate<JavaClass> are(DescribedPredicate<JavaClass> which) {
		return which;
	}

	private static DescribedPredicate<JavaClass> outsideJdbcClasses() {
		return DescribedPredicate.not(simpleNameStartingWith("Jdbc"))
			.and(DescribedPredicate.describe("are not nested in one",
					(type) -> type.getEnclosingClass()
						.map((outer) -> !outer.getSimpleName().startsWith("Jdbc"))
						.orElse(true)))
			.and(resideInAPackage("worthwhile.."));
	}

	private static DescribedPredicate<JavaClass> areNotPackageInfo() {
		return DescribedPredicate.describe("are types", (type) -> !type.getSimpleName().equals("package-info"));
	}

	private static boolean asksTheMachine(JavaMethodCall call) {
		boolean now = TIMES.stream().anyMatch((time) -> call.getTargetOwner().isEquivalentTo(time))
				&& call.getName().equals("now")
				&& call.getTarget()
					.getRawParameterTypes()
					.stream()
					.noneMatch((type) -> type.isEquivalentTo(Clock.class));
		return now
				|| (call.getTargetOwner().isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"));
	}

}
