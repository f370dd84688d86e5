package worthwhile.people.membership;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Away;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.Holidays;
import worthwhile.calendar.WorkingDays;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.identity.WorkspaceRef;
import worthwhile.people.Member;
import worthwhile.people.MemberBack;
import worthwhile.people.MemberGone;
import worthwhile.people.MemberSettings;
import worthwhile.people.Members;
import worthwhile.people.Rhythm;
import worthwhile.people.ScheduleChanged;
import worthwhile.storage.Columns;
import worthwhile.usage.Network;

/**
 * Members in the database.
 */
@Component
class JdbcMembers implements Members, Memberships {

	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private static final String OF_PERSON = """
			WHERE w.platform = :platform AND w.ref = :ref AND m.person = :person
			""";

	private static final String LOCKED = "FOR NO KEY UPDATE OF m";

	private final JdbcClient jdbc;

	private final JdbcAbsences absences;

	private final Holidays holidays;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	JdbcMembers(JdbcClient jdbc, JdbcAbsences absences, Holidays holidays, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.absences = absences;
		this.holidays = holidays;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public Optional<Member> find(PersonRef person) {
		return one(person, "");
	}

	/**
	 * The member with their row locked until the transaction ends, so that two answers at
	 * once come one after the other. A row that refers to the member does not wait for
	 * that; forgetting them waits for either.
	 */
	Optional<Member> lock(PersonRef person) {
		return one(person, LOCKED);
	}

	/**
	 * Which member a person is.
	 */
	Optional<MemberId> id(PersonRef person) {
		return id(person, "");
	}

	/**
	 * The same with their row locked as {@link #lock} does.
	 */
	Optional<MemberId> lockId(PersonRef person) {
		return id(person, LOCKED);
	}

	private Optional<MemberId> id(PersonRef person, String locking) {
		return of(person, "SELECT m.id FROM member m JOIN workspace w ON w.id = m.workspace " + OF_PERSON + locking)
			.query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
			.optional();
	}

	@Override
	public Optional<Member> find(MemberId member) {
		return find(List.of(member)).stream().findFirst();
	}

	@Override
	public List<Member> find(Collection<MemberId> members) {
		if (members.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(JdbcMemberRow.SELECT + "WHERE m.id = ANY(:ids::uuid[])")
			.param("ids", Columns.ids(members, MemberId::value))
			.query(row())
			.list();
	}

	/**
	 * Those of some people who are members, in no order.
	 */
	List<Member> find(WorkspaceRef workspace, Collection<PersonRef> people) {
		return this.jdbc
			.sql(JdbcMemberRow.SELECT
					+ "WHERE w.platform = :platform AND w.ref = :ref AND m.person = ANY(:people::text[])")
			.param("platform", workspace.platform())
			.param("ref", workspace.workspace())
			.param("people", Columns.of(people, PersonRef::id))
			.query(row())
			.list();
	}

	@Override
	public Map<MemberId, Integer> wantedDays(Collection<MemberId> members) {
		Map<MemberId, Integer> days = new HashMap<>();
		this.jdbc.sql("SELECT id, cardinality(asked_on) AS days FROM member WHERE id = ANY(:ids::uuid[])")
			.param("ids", Columns.ids(members, MemberId::value))
			.query((ResultSet row) -> {
				days.put(new MemberId(row.getObject("id", UUID.class)), row.getInt("days"));
			});
		return days;
	}

	@Override
	public List<Member> hold(Collection<MemberId> members) {
		return this.jdbc.sql(JdbcMemberRow.SELECT + "WHERE m.id = ANY(:ids::uuid[]) ORDER BY m.id FOR KEY SHARE OF m")
			.param("ids", Columns.ids(members, MemberId::value))
			.query(row())
			.list();
	}

	@Override
	public List<MemberId> page(WorkspaceId workspace, @Nullable MemberId after, int most) {
		return this.jdbc.sql("""
				SELECT id FROM member WHERE workspace = :workspace AND id > :after ORDER BY id LIMIT :most
				""")
			.param("workspace", workspace.value())
			.param("after", (after != null) ? after.value() : BEFORE_ALL)
			.param("most", most)
			.query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
			.list();
	}

	@Override
	public Map<MemberId, WorkingDays> workingDays(Collection<Member> members) {
		Map<MemberId, List<Away>> away = this.absences.ofAsked(members);
		Map<MemberId, WorkingDays> found = new HashMap<>();
		for (Member member : members) {
			List<Away> days = away.get(member.id());
			if (member.isAsked() && days != null) {
				found.put(member.id(), new WorkingDays(member.asking(), member.cadence(), days,
						this.holidays.calendar(member.rhythm().holidays())));
			}
		}
		return found;
	}

	@Override
	public void changeCadence(MemberId member, Cadence cadence) {
		this.jdbc.sql("UPDATE member SET cadence = :cadence WHERE id = :id")
			.param("cadence", cadence.name())
			.param("id", member.value())
			.update();
		changed(member);
	}

	@Override
	public void intends(MemberId member, @Nullable LocalDate since) {
		this.jdbc.sql("UPDATE member SET intends_since = :since WHERE id = :id")
			.param("since", since)
			.param("id", member.value())
			.update();
	}

	@Override
	public void pause(MemberId member, LocalDate until) {
		find(member).ifPresent((found) -> {
			this.jdbc.sql("""
					UPDATE member SET standing = 'PAUSED', paused_from = :from, paused_until = :until
					WHERE id = :id AND standing <> 'GONE'
					""").param("from", firstUnasked(found)).param("until", until).param("id", member.value()).update();
			changed(member);
		});
	}

	@Override
	public void stop(MemberId member) {
		stand(member, Member.Standing.STOPPED);
		changed(member);
	}

	@Override
	public Member join(WorkspaceId workspace, PersonRef person, MemberSettings settings) {
		boolean isNew = add(workspace, person, settings);
		MemberId member = lock(person).orElseThrow().id();
		if (!isNew) {
			keep(member, settings);
		}
		return resume(member);
	}

	@Override
	public void change(Member changed) {
		Optional<ZoneId> before = find(changed.id()).map(Member::zone).filter((zone) -> !zone.equals(changed.zone()));
		keep(changed.id(), changed.settings());
		before.ifPresentOrElse((zone) -> moved(changed.id(), zone), () -> changed(changed.id()));
	}

	@Override
	public Member resume(MemberId member) {
		comeBack(member);
		stand(member, Member.Standing.ACTIVE);
		changed(member);
		return find(member).orElseThrow();
	}

	/**
	 * Makes somebody a member.
	 * @return whether they were none
	 */
	private boolean add(WorkspaceId workspace, PersonRef person, MemberSettings settings) {
		return this.jdbc.sql("""
				INSERT INTO member (id, workspace, person, asked_on, asked_at, zone, language, cadence, networks,
					reminder_minutes, quiet_from, quiet_to, holidays, week_wanted, week_on, week_at, zone_by_hand,
					language_by_hand, standing)
				VALUES (:id, :workspace, :person, :days, :time, :zone, :language, :cadence, :networks,
					:reminder, :from, :to, :holidays, :weekWanted, :weekOn, :weekAt, :zoneByHand, :languageByHand,
					'ACTIVE')
				ON CONFLICT (workspace, person) DO NOTHING
				""")
			.params(columns(MemberId.random(), settings))
			.param("workspace", workspace.value())
			.param("person", person.id())
			.update() == 1;
	}

	/**
	 * Keeps a member's settings, the standing apart.
	 */
	void keep(MemberId member, MemberSettings settings) {
		this.jdbc.sql("""
				UPDATE member
				SET asked_on = :days, asked_at = :time, zone = :zone, language = :language, cadence = :cadence,
					networks = :networks, reminder_minutes = :reminder, quiet_from = :from, quiet_to = :to,
					holidays = :holidays, week_wanted = :weekWanted, week_on = :weekOn, week_at = :weekAt,
					zone_by_hand = :zoneByHand, language_by_hand = :languageByHand
				WHERE id = :id
				""").params(columns(member, settings)).update();
	}

	/**
	 * Asks a member no more whom the bot cannot reach. Whoever is not asked anyway stays
	 * as they are.
	 */
	void miss(MemberId member) {
		int missed = this.jdbc.sql("""
				UPDATE member SET standing = 'UNREACHABLE', paused_from = NULL, paused_until = NULL
				WHERE id = :id AND standing IN ('ACTIVE', 'PAUSED')
				""").param("id", member.value()).update();
		if (missed == 1) {
			changed(member);
		}
	}

	/**
	 * Asks a member again whom the bot could not reach before.
	 */
	void reach(MemberId member) {
		int reached = this.jdbc.sql("UPDATE member SET standing = 'ACTIVE' WHERE id = :id AND standing = 'UNREACHABLE'")
			.param("id", member.value())
			.update();
		if (reached == 1) {
			changed(member);
		}
	}

	/**
	 * Asks a member no more whose account is closed or a guest's.
	 */
	void leave(MemberId member) {
		int left = this.jdbc.sql("""
				UPDATE member SET standing = 'GONE', standing_before = standing, gone_at = :at
				WHERE id = :id AND standing <> 'GONE'
				""").param("at", Columns.time(this.clock.instant())).param("id", member.value()).update();
		if (left == 1) {
			this.events.publishEvent(new MemberGone(member, this.clock.instant()));
			changed(member);
		}
	}

	/**
	 * Lets a member be again what they were before they were gone; a message that did not
	 * reach them then says nothing of the account they have now.
	 */
	void comeBack(MemberId member) {
		int back = this.jdbc
			.sql("""
					UPDATE member SET standing = CASE standing_before WHEN 'UNREACHABLE' THEN 'ACTIVE' ELSE standing_before END,
						standing_before = NULL, gone_at = NULL
					WHERE id = :id AND standing = 'GONE'
					""")
			.param("id", member.value())
			.update();
		if (back == 1) {
			this.events.publishEvent(new MemberBack(member));
			changed(member);
		}
	}

	@Override
	public void forget(Collection<MemberId> members) {
		this.jdbc.sql("DELETE FROM member WHERE id = ANY(:ids::uuid[])")
			.param("ids", Columns.ids(members, MemberId::value))
			.update();
	}

	/**
	 * Publishes that the times have changed at which a member is asked.
	 */
	void changed(MemberId member) {
		this.events.publishEvent(new ScheduleChanged(member));
	}

	/**
	 * The same of somebody who lives in another zone than before.
	 */
	void moved(MemberId member, ZoneId before) {
		this.events.publishEvent(new ScheduleChanged(List.of(member), before));
	}

	/**
	 * How a member stands as it is stored, by the names of the columns.
	 */
	Map<String, Object> storedStanding(MemberId member) {
		return this.jdbc.sql("""
				SELECT standing, coalesce(paused_from::text, '') AS paused_from,
					coalesce(paused_until::text, '') AS paused_until, coalesce(standing_before, '') AS standing_before,
					coalesce(to_char(gone_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '') AS gone_at,
					coalesce(intends_since::text, '') AS intends_since
				FROM member WHERE id = :id
				""").param("id", member.value()).query().singleRow();
	}

	private Optional<Member> one(PersonRef person, String locking) {
		return of(person, JdbcMemberRow.SELECT + OF_PERSON + locking).query(row()).optional();
	}

	private JdbcClient.StatementSpec of(PersonRef person, String sql) {
		return this.jdbc.sql(sql)
			.param("platform", person.workspace().platform())
			.param("ref", person.workspace().workspace())
			.param("person", person.id());
	}

	private void stand(MemberId member, Member.Standing standing) {
		this.jdbc.sql("""
				UPDATE member SET standing = :standing, paused_from = NULL, paused_until = NULL
				WHERE id = :id AND standing <> 'GONE'
				""").param("standing", standing.name()).param("id", member.value()).update();
	}

	private JdbcMemberRow row() {
		return new JdbcMemberRow(this.clock.instant());
	}

	/**
	 * The day from which a pause counts: the question of today stays if it was asked.
	 */
	private LocalDate firstUnasked(Member member) {
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), member.zone());
		boolean asked = !now.toLocalTime().isBefore(member.asking().time());
		return asked ? now.toLocalDate().plusDays(1) : now.toLocalDate();
	}

	private static Map<String, @Nullable Object> columns(MemberId member, MemberSettings settings) {
		Map<String, @Nullable Object> columns = columns(settings.rhythm());
		columns.put("id", member.value());
		columns.put("language", settings.language().toLanguageTag());
		columns.put("networks", Columns.of(settings.networks(), Network::key));
		columns.put("zoneByHand", settings.byHand().zone());
		columns.put("languageByHand", settings.byHand().language());
		return columns;
	}

	private static Map<String, @Nullable Object> columns(Rhythm rhythm) {
		AskingTimes times = rhythm.times();
		Duration reminder = rhythm.reminder();
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("days", times.days().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new));
		columns.put("time", times.time());
		columns.put("zone", times.zone().getId());
		columns.put("cadence", rhythm.cadence().name());
		columns.put("reminder", (reminder != null) ? reminder.toMinutes() : null);
		columns.put("from", rhythm.quiet().from());
		columns.put("to", rhythm.quiet().to());
		columns.put("holidays", rhythm.holidays());
		columns.put("weekWanted", rhythm.week().wanted());
		columns.put("weekOn", rhythm.week().day().getValue());
		columns.put("weekAt", rhythm.week().time());
		return columns;
	}

}
