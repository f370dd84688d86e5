package worthwhile.people.membership;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.WorkspaceId;
import worthwhile.people.WorkspaceNetworks;
import worthwhile.usage.Network;

/**
 * The networks of workspaces in the database.
 */
@Component
class JdbcNetworks implements OwnNetworks {

	private final JdbcClient jdbc;

	JdbcNetworks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public WorkspaceNetworks of(WorkspaceId workspace) {
		List<Network> own = new ArrayList<>();
		List<Network> removed = new ArrayList<>();
		this.jdbc.sql("""
				SELECT key, name, removed FROM workspace_network WHERE workspace = :workspace
				""").param("workspace", workspace.value()).query((ResultSet row) -> {
			Network network = new Network(row.getString("key"), row.getString("name"));
			(row.getBoolean("removed") ? removed : own).add(network);
		});
		own.sort(JdbcMemberRow.BY_NAME);
		removed.sort(JdbcMemberRow.BY_NAME);
		return new WorkspaceNetworks(own, removed);
	}

	@Override
	public void add(WorkspaceId workspace, Network network) {
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
		this.jdbc.sql("UPDATE workspace_network SET removed = true WHERE workspace = :workspace AND key = :key")
			.param("workspace", workspace.value())
			.param("key", key)
			.update();
		this.jdbc.sql("""
				UPDATE member SET networks = array_remove(networks, :key)
				WHERE workspace = :workspace AND :key = ANY(networks) AND cardinality(networks) > 1
				""").param("workspace", workspace.value()).param("key", key).update();
	}

}
