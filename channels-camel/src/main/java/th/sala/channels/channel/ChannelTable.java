package th.sala.channels.channel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

@Dependent
class ChannelTable implements Channels {
    private static final String FIND = "SELECT * FROM channels.channel WHERE id = :id AND active";

    private static final String ACTIVE = "SELECT * FROM channels.channel WHERE kind = :kind AND active ORDER BY id";

    private final Jdbi jdbi;
    private final ChannelSecrets secrets;

    @Inject
    ChannelTable(Jdbi jdbi, ChannelSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    @Override
    public Optional<Channel> find(String id) {
        return jdbi.withHandle(
                db -> db.createQuery(FIND).bind("id", id).map(this::channel).findOne());
    }

    @Override
    public List<Channel> active(String kind) {
        return jdbi.withHandle(db ->
                db.createQuery(ACTIVE).bind("kind", kind).map(this::channel).list());
    }

    private Channel channel(ResultSet row, StatementContext ctx) throws SQLException {
        String id = row.getString("id");
        return new Channel(
                id,
                row.getString("kind"),
                row.getString("name_th"),
                row.getString("name_en"),
                TextMap.read(row.getString("settings")),
                secrets.open(id, row.getBytes("secrets_key"), row.getBytes("secrets")),
                row.getBoolean("active"));
    }
}
