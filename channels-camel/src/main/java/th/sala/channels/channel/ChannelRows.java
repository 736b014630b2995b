package th.sala.channels.channel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import th.sala.consent.key.Sealed;

/** The rows of connected channels, whether active or not. */
@Dependent
public class ChannelRows {
    private static final String ALL = "SELECT * FROM channels.channel ORDER BY id";

    private static final String FIND = "SELECT * FROM channels.channel WHERE id = :id";

    private static final String INSERT = """
            INSERT INTO channels.channel (id, kind, name_th, name_en, settings, secrets_key, secrets, active)
            VALUES (:id, :kind, :nameTh, :nameEn, :settings::jsonb, :secretsKey, :secrets, :active)
            """;

    private static final String UPDATE = """
            UPDATE channels.channel
            SET name_th = :nameTh, name_en = :nameEn, settings = :settings::jsonb, secrets_key = :secretsKey,
                secrets = :secrets, active = :active
            WHERE id = :id AND kind = :kind
            """;

    /** What a mailbox's watcher and sender read; its passwords are the channel's sealed secrets. */
    private static final String MAILBOX = """
            INSERT INTO channels.mailbox
              (id, address, imap_host, imap_port, imap_security, imap_user, smtp_host, smtp_port, smtp_security, smtp_user,
               active)
            SELECT gen_random_uuid(), id, settings ->> 'imapHost', (settings ->> 'imapPort')::int,
                   coalesce(settings ->> 'imapSecurity', 'tls'), settings ->> 'imapUser', settings ->> 'smtpHost',
                   (settings ->> 'smtpPort')::int, coalesce(settings ->> 'smtpSecurity', 'tls'),
                   settings ->> 'smtpUser', active
            FROM channels.channel WHERE id = :id AND kind = 'email'
            ON CONFLICT (address) DO UPDATE
              SET imap_host = excluded.imap_host, imap_port = excluded.imap_port, imap_security = excluded.imap_security,
                  imap_user = excluded.imap_user, smtp_host = excluded.smtp_host, smtp_port = excluded.smtp_port,
                  smtp_security = excluded.smtp_security, smtp_user = excluded.smtp_user, active = excluded.active
            """;

    private final Jdbi jdbi;
    private final ChannelSecrets secrets;

    @Inject
    ChannelRows(Jdbi jdbi, ChannelSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    List<Channel> all() {
        return jdbi.withHandle(db -> db.createQuery(ALL).map(this::channel).list());
    }

    Optional<Channel> find(String id) {
        return jdbi.withHandle(
                db -> db.createQuery(FIND).bind("id", id).map(this::channel).findOne());
    }

    void insert(Channel channel) {
        write(INSERT, channel);
    }

    void update(Channel channel) {
        write(UPDATE, channel);
    }

    private void write(String statement, Channel channel) {
        Sealed sealed = secrets.seal(channel.secrets());
        jdbi.useHandle(db -> {
            Update update = db.createUpdate(statement);
            update.bindMethods(channel)
                    .bind("settings", TextMap.write(channel.settings()))
                    .bind("secretsKey", sealed.key())
                    .bind("secrets", sealed.bytes())
                    .execute();
            db.createUpdate(MAILBOX).bind("id", channel.id()).execute();
        });
    }

    private Channel channel(ResultSet row, StatementContext ctx) throws SQLException {
        String id = row.getString("id");
        Map<String, String> opened = secrets.open(id, row.getBytes("secrets_key"), row.getBytes("secrets"));
        return new Channel(
                id,
                row.getString("kind"),
                row.getString("name_th"),
                row.getString("name_en"),
                TextMap.read(row.getString("settings")),
                opened,
                row.getBoolean("active"));
    }
}
