package worthwhile.people.membership;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.WorkspaceId;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * The networks of workspaces in the database.
 */
@Component
class JdbcNetworks implements OwnNetworks {

	private final JdbcClient jdbc;

	private final ReadOnce<WorkspaceId, List<OwnNetwork>> read = new ReadOnce<>();

	JdbcNetworks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Network> all(WorkspaceId workspace) {
		return Stream.concat(KnownNetworks.all().stream(), own(workspace).stream()).toList();
	}

	@Override
	public List<Network> own(WorkspaceId workspace) {
		return list(workspace, false);
	}

	/**
	 * All networks that an entry can speak of: {@link #all}, then those removed.
	 */
	List<Network> ever(WorkspaceId workspace) {
		return Stream.concat(all(workspace).stream(), list(workspace, true).stream()).toList();
	}

	/**
	 * Takes in the workspace's own networks as they were just read, in their order.
	 */
	void know(WorkspaceId workspace, List<OwnNetwork> own) {
		this.read.keep(workspace, own);
	}

	@Override
	public void add(WorkspaceId workspace, Network network) {
		this.read.forget();
		this.jdbc.sql("""
				INSERT INTO workspace_network (workspace, key, name) VALUES (:workspace, :key, :name)
				ON CONFLICT (workspace, key) DO UPDATE SET name = excluded.name, removed = false
				""")
			.param("workspace", workspace.value())
			.param("key", network.key())
			.param("name", network.name())
			.update();
	}

	@Override
	public void remove(WorkspaceId workspace, String key) {
		this.read.forget();
		this.jdbc.sql("UPDATE workspace_network SET removed = true WHERE workspace = :workspace AND key = :key")
			.param("workspace", workspace.value())
			.param("key", key)
			.update();
		this.jdbc.sql("""
				UPDATE member SET networks = array_remove(networks, :key)
				WHERE workspace = :workspace AND :key = ANY(networks) AND cardinality(networks) > 1
				""").param("workspace", workspace.value()).param("key", key).update();
	}

	private List<Network> list(WorkspaceId workspace, boolean removed) {
		return this.read.of(workspace, this::read)
			.stream()
			.filter((own) -> own.removed() == removed)
			.map(OwnNetwork::network)
			.toList();
	}

	private List<OwnNetwork> read(WorkspaceId workspace) {
		return this.jdbc.sql(
				"SELECT key, name, removed FROM workspace_network WHERE workspace = :workspace ORDER BY lower(name), key")
			.param("workspace", workspace.value())
			.query((row, number) -> new OwnNetwork(new Network(row.getString("key"), row.getString("name")),
					row.getBoolean("removed")))
			.list();
	}

}
