package th.sala.ticketing.draft;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.Sealed;

class DraftTable implements Drafts {
    private static final String OF = """
            SELECT CASE WHEN NOT t.silent THEN d.reply END AS reply, d.replying_to, d.purpose, d.channel,
              d.recipients_key, d.recipients, CASE WHEN NOT t.silent THEN d.note END AS note, d.version, d.saved_at
            FROM (SELECT id, restricted OR EXISTS (
                SELECT 1 FROM ticketing.silenced WHERE silenced.customer = ticket.customer) AS silent
              FROM ticketing.ticket WHERE id = :ticket) AS t
            JOIN ticketing.draft d ON d.ticket = t.id
            WHERE d.user_name = :user
            """;
    /** What is being sent comes first: only then is it known whether the draft is still the one that was read. */
    private static final String HOLD = "SELECT id FROM ticketing.ticket WHERE id = :ticket FOR KEY SHARE";

    private static final String KEEP = """
            INSERT INTO ticketing.draft (ticket, user_name, reply, replying_to, purpose, channel,
              recipients_key, recipients, note, saved_at)
            SELECT :ticket, :user, :reply, CAST(:replyingTo AS uuid), :purpose, :channel,
              CAST(:key AS bytea), CAST(:recipients AS bytea), :note, :at
            WHERE coalesce(CAST(:expected AS int), 0) = 0
              OR EXISTS (SELECT FROM ticketing.draft WHERE ticket = :ticket AND user_name = :user)
            ON CONFLICT (ticket, user_name) DO UPDATE SET reply = excluded.reply, replying_to = excluded.replying_to,
              purpose = excluded.purpose, channel = excluded.channel, recipients_key = excluded.recipients_key,
              recipients = excluded.recipients, note = excluded.note, saved_at = excluded.saved_at,
              version = excluded.version
            WHERE CAST(:expected AS int) IS NULL OR draft.version = CAST(:expected AS int)
            """;
    private static final String DROP = """
            DELETE FROM ticketing.draft WHERE ticket = :ticket AND user_name = :user
              AND (CAST(:expected AS int) IS NULL OR version = CAST(:expected AS int))
            """;
    private static final String THERE =
            "SELECT EXISTS (SELECT FROM ticketing.draft WHERE ticket = :ticket AND user_name = :user)";
    private static final String ANSWERED = """
            UPDATE ticketing.draft SET reply = NULL, replying_to = NULL, purpose = NULL, channel = NULL,
              recipients_key = NULL, recipients = NULL, version = nextval('ticketing.draft_version')
            WHERE ticket = :ticket AND user_name = :user
            """;
    private static final String NOTED = """
            UPDATE ticketing.draft SET note = NULL, version = nextval('ticketing.draft_version')
            WHERE ticket = :ticket AND user_name = :user
            """;
    private static final String EMPTY = """
            DELETE FROM ticketing.draft
            WHERE ticket = :ticket AND user_name = :user AND reply IS NULL AND note IS NULL
            """;

    private final Jdbi jdbi;
    private final RecipientSeal seal;

    @Inject
    DraftTable(Jdbi jdbi, RecipientSeal seal) {
        this.jdbi = jdbi;
        this.seal = seal;
    }

    Optional<OwnDraft> of(UUID ticket, String user) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("ticket", ticket)
                .bind("user", user)
                .mapTo(Row.class)
                .findOne()
                .map(row -> row.draft(seal)));
    }

    /** @return whether it was kept; not when another version is there than the writer knows */
    boolean keep(UUID ticket, String user, DraftWords words, Integer expected, Instant at) {
        Optional<DraftReply> reply = Optional.ofNullable(words.reply());
        Optional<Sealed> recipients = reply.flatMap(seal::close);
        hold(ticket);
        return jdbi.withHandle(handle -> handle.createUpdate(KEEP)
                        .bind("ticket", ticket)
                        .bind("user", user)
                        .bind("reply", reply.map(DraftReply::text).orElse(null))
                        .bind("replyingTo", reply.map(DraftReply::replyingTo).orElse(null))
                        .bind("purpose", reply.map(DraftReply::purpose).orElse(null))
                        .bind("channel", reply.map(DraftReply::channel).orElse(null))
                        .bind("key", recipients.map(Sealed::key).orElse(null))
                        .bind("recipients", recipients.map(Sealed::bytes).orElse(null))
                        .bind("note", words.note())
                        .bind("expected", expected)
                        .bind("at", at)
                        .execute())
                > 0;
    }

    private void hold(UUID ticket) {
        jdbi.useHandle(handle -> handle.createQuery(HOLD)
                .bind("ticket", ticket)
                .mapTo(UUID.class)
                .list());
    }

    /** @return whether none is there now */
    boolean drop(UUID ticket, String user, Integer expected) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate(DROP)
                    .bind("ticket", ticket)
                    .bind("user", user)
                    .bind("expected", expected)
                    .execute();
            return !handle.createQuery(THERE)
                    .bind("ticket", ticket)
                    .bind("user", user)
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    @Override
    public void answered(UUID ticket, String user) {
        emptied(ANSWERED, ticket, user);
    }

    @Override
    public void noted(UUID ticket, String user) {
        emptied(NOTED, ticket, user);
    }

    private void emptied(String part, UUID ticket, String user) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(part).bind("ticket", ticket).bind("user", user).execute();
            handle.createUpdate(EMPTY).bind("ticket", ticket).bind("user", user).execute();
        });
    }

    /** A draft as it is stored. */
    record Row(
            String reply,
            UUID replyingTo,
            String purpose,
            String channel,
            byte[] recipientsKey,
            byte[] recipients,
            String note,
            int version,
            Instant savedAt) {
        OwnDraft draft(RecipientSeal seal) {
            RecipientSeal.Typed typed =
                    recipients == null ? RecipientSeal.Typed.NOBODY : seal.open(new Sealed(recipientsKey, recipients));
            DraftReply written =
                    reply == null ? null : new DraftReply(reply, replyingTo, purpose, channel, typed.to(), typed.cc());
            return new OwnDraft(written, note, version, savedAt);
        }
    }
}
