package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;

/** The mailbox rows: who may read which, and how far it has been read. Leases are counted by the database's own clock. */
@Dependent
class Mailboxes {
    /** Longer than a node needs between two renewals, short enough that another takes over soon after a crash. */
    static final int LEASE_SECONDS = 15;

    private static final String ACTIVE = """
            SELECT * FROM channels.mailbox WHERE active ORDER BY address""";
    private static final String BY_ADDRESS = """
            SELECT * FROM channels.mailbox WHERE lower(address) = lower(:address)""";
    private static final String BY_ID = "SELECT * FROM channels.mailbox WHERE id = :id";
    private static final String NOTE_PLACES = """
            INSERT INTO channels.mail_place (mailbox, uid_validity, uid, external_id, taken_at)
            SELECT :id, :validity, uid, mail, clock_timestamp() FROM unnest(:uids, :mails) AS place (uid, mail)
            ON CONFLICT DO NOTHING""";
    private static final String LEASE = """
            UPDATE channels.mailbox
               SET lease_owner = :owner, lease_until = clock_timestamp() + make_interval(secs => :seconds)
             WHERE id = :id AND active
               AND (lease_owner = :owner OR lease_until IS NULL OR lease_until < clock_timestamp())
            RETURNING *""";
    private static final String RELEASE = """
            UPDATE channels.mailbox SET lease_owner = NULL, lease_until = NULL WHERE lease_owner = :owner""";
    private static final String KEEP = """
            UPDATE channels.mailbox
               SET lease_until = clock_timestamp() + make_interval(secs => :seconds),
                   last_poll_at = clock_timestamp(), failing_since = NULL, last_error = NULL
             WHERE id = :id AND lease_owner = :owner""";
    private static final String RENEW = """
            UPDATE channels.mailbox SET lease_until = clock_timestamp() + make_interval(secs => :seconds)
             WHERE id = :id AND lease_owner = :owner""";
    private static final String FAILING = """
            UPDATE channels.mailbox
               SET failing_since = coalesce(failing_since, clock_timestamp()), last_error = :error
             WHERE id = :id AND lease_owner = :owner""";
    private static final String WATERMARK = """
            SELECT uid_validity, last_uid FROM channels.mailbox_watermark WHERE mailbox = :id""";
    private static final String ADVANCE = """
            INSERT INTO channels.mailbox_watermark (mailbox, uid_validity, last_uid, updated_at)
            VALUES (:id, :validity, :uid, clock_timestamp())
            ON CONFLICT (mailbox) DO UPDATE
               SET uid_validity = excluded.uid_validity, last_uid = excluded.last_uid, updated_at = excluded.updated_at""";
    private static final String STATES = """
            SELECT address, last_poll_at, failing_since, last_error,
                   coalesce(lease_until > clock_timestamp(), false) AS attended
              FROM channels.mailbox WHERE active ORDER BY address""";

    private final Jdbi jdbi;
    private final MailSettings settings;
    private final Channels channels;

    @Inject
    Mailboxes(Jdbi jdbi, MailSettings settings, Channels channels) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.channels = channels;
    }

    /** Every mailbox that should be read. */
    List<Mailbox> active() {
        return jdbi.withHandle(db -> db.createQuery(ACTIVE).map(this::mailbox).list());
    }

    Optional<Mailbox> byAddress(String address) {
        return jdbi.withHandle(db -> db.createQuery(BY_ADDRESS)
                .bind("address", address)
                .map(this::mailbox)
                .findOne());
    }

    /** Also one that is switched off. */
    Optional<Mailbox> byId(UUID id) {
        return jdbi.withHandle(
                db -> db.createQuery(BY_ID).bind("id", id).map(this::mailbox).findOne());
    }

    /** Where these mails lie, so that they can be deleted there some day. */
    void notePlaces(UUID id, long uidValidity, List<ReadMail> mails) {
        jdbi.useHandle(db -> db.createUpdate(NOTE_PLACES)
                .bind("id", id)
                .bind("validity", uidValidity)
                .bindArray("uids", Long.class, mails.stream().map(ReadMail::uid).toList())
                .bindArray(
                        "mails",
                        String.class,
                        mails.stream().map(ReadMail::externalId).toList())
                .execute());
    }

    /** Takes or prolongs the sole right to read a mailbox; empty when another node holds it or it is switched off. */
    Optional<Mailbox> lease(UUID id, String owner) {
        return jdbi.withHandle(db -> db.createQuery(LEASE)
                .bind("id", id)
                .bind("owner", owner)
                .bind("seconds", LEASE_SECONDS)
                .map(this::mailbox)
                .findOne());
    }

    /** Gives back whatever the node holds, so that another need not wait. */
    void release(String owner) {
        jdbi.useHandle(db -> db.createUpdate(RELEASE).bind("owner", owner).execute());
    }

    /** Notes a successful reading and prolongs the lease; false when the lease is lost. */
    boolean keep(UUID id, String owner) {
        return jdbi.withHandle(db -> db.createUpdate(KEEP)
                        .bind("id", id)
                        .bind("owner", owner)
                        .bind("seconds", LEASE_SECONDS)
                        .execute()
                == 1);
    }

    /** Prolongs the lease; false when it is lost. */
    boolean renew(UUID id, String owner) {
        return jdbi.withHandle(db -> db.createUpdate(RENEW)
                        .bind("id", id)
                        .bind("owner", owner)
                        .bind("seconds", LEASE_SECONDS)
                        .execute()
                == 1);
    }

    /** @param error a code without personal data */
    void failing(UUID id, String owner, String error) {
        jdbi.useHandle(db -> db.createUpdate(FAILING)
                .bind("id", id)
                .bind("owner", owner)
                .bind("error", error)
                .execute());
    }

    Watermark watermark(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(WATERMARK)
                .bind("id", id)
                .map((row, ctx) -> new Watermark(row.getLong("uid_validity"), row.getLong("last_uid")))
                .findOne()
                .orElse(Watermark.NONE));
    }

    void advance(UUID id, Watermark reached) {
        jdbi.useHandle(db -> db.createUpdate(ADVANCE)
                .bind("id", id)
                .bind("validity", reached.uidValidity())
                .bind("uid", reached.lastUid())
                .execute());
    }

    /** How every active mailbox does, for health. */
    List<MailboxState> states() {
        return jdbi.withHandle(db -> db.createQuery(STATES)
                .map((row, ctx) -> new MailboxState(
                        row.getString("address"),
                        row.getBoolean("attended"),
                        Optional.ofNullable(row.getTimestamp("last_poll_at")).map(t -> t.toInstant()),
                        Optional.ofNullable(row.getTimestamp("failing_since")).map(t -> t.toInstant()),
                        Optional.ofNullable(row.getString("last_error"))))
                .list());
    }

    private Mailbox mailbox(ResultSet row, StatementContext ctx) throws SQLException {
        String address = row.getString("address");
        Optional<Channel> channel = channels.find(address);
        return new Mailbox(
                row.getObject("id", UUID.class),
                address,
                row.getString("imap_folder"),
                settings.imap(
                        row.getString("imap_host"),
                        row.getObject("imap_port", Integer.class),
                        row.getString("imap_security"),
                        row.getString("imap_user"),
                        password(channel, "imapPassword", row.getString("imap_password")),
                        address),
                settings.smtp(
                        row.getString("smtp_host"),
                        row.getObject("smtp_port", Integer.class),
                        row.getString("smtp_security"),
                        row.getString("smtp_user"),
                        password(channel, "smtpPassword", row.getString("smtp_password"))),
                row.getBoolean("smtp_null_sender"));
    }

    /** What an administrator entered comes before what the environment holds. */
    private Optional<String> password(Optional<Channel> channel, String secret, String variable) {
        return channel.flatMap(connected -> connected.secret(secret)).or(() -> settings.password(variable));
    }
}
