package worthwhile.msteams.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Channel;
import worthwhile.message.ChannelKind;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.storage.Columns;

/**
 * Who was heard of in Teams, and where, in the database.
 */
@TeamsPart
class JdbcTeamsPeople {

	static final String KNOWN = """
			SELECT person FROM teams_person WHERE tenant = :tenant AND account = :account
			ORDER BY person = account LIMIT 1
			""";

	static final String CHANNELS = "SELECT channel FROM teams_channel WHERE tenant = :tenant AND team = :team";

	static final String KNOWN_LONG_ENOUGH = """
			SELECT tenant, person FROM teams_person WHERE known_until <= :now ORDER BY known_until LIMIT :most
			""";

	private final JdbcClient jdbc;

	JdbcTeamsPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<String> service(WorkspaceRef workspace) {
		return this.jdbc.sql("SELECT service FROM teams_tenant WHERE tenant = :tenant")
			.param("tenant", workspace.workspace())
			.query(String.class)
			.optional();
	}

	/**
	 * What is known of somebody and their tenant, read at once.
	 */
	Sender sender(PersonRef person) {
		return this.jdbc.sql("""
				SELECT t.service, p.account, p.conversation, p.zone, p.language FROM teams_tenant t
				LEFT JOIN teams_person p ON p.tenant = t.tenant AND p.person = :person
				WHERE t.tenant = :tenant
				""")
			.param("tenant", person.workspace().workspace())
			.param("person", person.id())
			.query((row, number) -> new Sender(row.getString("service"),
					(row.getString("account") != null) ? person(person, row) : null))
			.optional()
			.orElseGet(() -> new Sender("", null));
	}

	void service(WorkspaceRef workspace, String service) {
		this.jdbc.sql("""
				INSERT INTO teams_tenant (tenant, service) VALUES (:tenant, :service)
				ON CONFLICT (tenant) DO UPDATE SET service = excluded.service
				""").param("tenant", workspace.workspace()).param("service", service).update();
	}

	Optional<TeamsPerson> find(PersonRef person) {
		return this.jdbc.sql("""
				SELECT account, conversation, zone, language FROM teams_person
				WHERE tenant = :tenant AND person = :person
				""")
			.param("tenant", person.workspace().workspace())
			.param("person", person.id())
			.query((row, number) -> person(person, row))
			.optional();
	}

	private static TeamsPerson person(PersonRef ref, ResultSet row) throws SQLException {
		return new TeamsPerson(ref, row.getString("account"), row.getString("conversation"), row.getString("zone"),
				row.getString("language"));
	}

	/**
	 * Who somebody is whom the bot alone knows by an id. Whoever wrote without their
	 * directory's id once is known twice, and is meant by that id.
	 */
	Optional<PersonRef> known(WorkspaceRef workspace, String account) {
		return this.jdbc.sql(KNOWN)
			.param("tenant", workspace.workspace())
			.param("account", account)
			.query((row, number) -> new PersonRef(workspace, row.getString("person")))
			.optional();
	}

	/**
	 * Keeps how somebody is reached.
	 * @param until for how long, if they are new and do not join
	 */
	void keep(TeamsPerson person, Instant until) {
		this.jdbc.sql("""
				INSERT INTO teams_person (tenant, person, account, conversation, zone, language, known_until)
				VALUES (:tenant, :person, :account, :conversation, :zone, :language, :until)
				ON CONFLICT (tenant, person) DO UPDATE SET account = excluded.account,
				  conversation = excluded.conversation, zone = excluded.zone, language = excluded.language
				""")
			.param("tenant", person.ref().workspace().workspace())
			.param("person", person.ref().id())
			.param("account", person.account())
			.param("conversation", person.conversation())
			.param("zone", person.zone())
			.param("language", person.language())
			.param("until", Columns.time(until))
			.update();
	}

	/**
	 * Those whose time is over if they have not joined, whoever is known longest first.
	 */
	List<PersonRef> knownLongEnough(Instant now, int most) {
		return this.jdbc.sql(KNOWN_LONG_ENOUGH)
			.param("now", Columns.time(now))
			.param("most", most)
			.query((row, number) -> new PersonRef(TeamsSettings.PLATFORM, row.getString("tenant"),
					row.getString("person")))
			.list();
	}

	/**
	 * Keeps somebody for as long as they are a member.
	 */
	void keepOn(PersonRef member) {
		this.jdbc.sql("UPDATE teams_person SET known_until = NULL WHERE tenant = :tenant AND person = :person")
			.param("tenant", member.workspace().workspace())
			.param("person", member.id())
			.update();
	}

	/**
	 * Notes where the chat with somebody is, if they are known still.
	 * @param conversation empty if there is none any more
	 */
	void chat(PersonRef person, String conversation) {
		this.jdbc.sql("""
				UPDATE teams_person SET conversation = :conversation WHERE tenant = :tenant AND person = :person
				""")
			.param("tenant", person.workspace().workspace())
			.param("person", person.id())
			.param("conversation", conversation)
			.update();
	}

	void forget(PersonRef person) {
		this.jdbc.sql("DELETE FROM teams_person WHERE tenant = :tenant AND person = :person")
			.param("tenant", person.workspace().workspace())
			.param("person", person.id())
			.update();
	}

	/**
	 * What is known of a channel; nothing if nobody spoke to the bot there.
	 */
	Optional<Channel> find(ChannelRef channel) {
		return this.jdbc.sql("SELECT shared, name FROM teams_channel WHERE tenant = :tenant AND channel = :channel")
			.param("tenant", channel.workspace().workspace())
			.param("channel", channel.id())
			.query((row, number) -> new Channel(row.getBoolean("shared") ? ChannelKind.SHARED : ChannelKind.INTERNAL,
					"#" + row.getString("name")))
			.optional();
	}

	/**
	 * Notes a channel, unless it is noted like that already. Neither what it is called
	 * nor of which kind it is, is said each time; its kind never changes.
	 */
	void keep(ChannelRef channel, String team, boolean shared, String name) {
		this.jdbc.sql("""
				INSERT INTO teams_channel (tenant, channel, team, shared, name)
				VALUES (:tenant, :channel, :team, :shared, coalesce(nullif(:name, ''), '…'))
				ON CONFLICT (tenant, channel) DO UPDATE SET team = excluded.team,
				  shared = teams_channel.shared OR excluded.shared,
				  name = coalesce(nullif(:name, ''), teams_channel.name)
				WHERE teams_channel.team <> excluded.team OR excluded.shared AND NOT teams_channel.shared
				  OR coalesce(nullif(:name, ''), teams_channel.name) <> teams_channel.name
				""")
			.param("tenant", channel.workspace().workspace())
			.param("channel", channel.id())
			.param("team", team)
			.param("shared", shared)
			.param("name", name)
			.update();
	}

	/**
	 * The channels of a team of Teams'.
	 */
	List<ChannelRef> channels(WorkspaceRef workspace, String team) {
		return this.jdbc.sql(CHANNELS)
			.param("tenant", workspace.workspace())
			.param("team", team)
			.query((row, number) -> new ChannelRef(workspace, row.getString("channel")))
			.list();
	}

	void forget(ChannelRef channel) {
		this.jdbc.sql("DELETE FROM teams_channel WHERE tenant = :tenant AND channel = :channel")
			.param("tenant", channel.workspace().workspace())
			.param("channel", channel.id())
			.update();
	}

	/**
	 * Who sends something.
	 *
	 * @param service where Teams is for their tenant, empty if nobody said
	 * @param person how they are reached, if they are known
	 */
	record Sender(String service, @Nullable TeamsPerson person) {
	}

}
