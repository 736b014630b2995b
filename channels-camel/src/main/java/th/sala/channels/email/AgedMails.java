package th.sala.channels.email;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.erasure.AgedErasures;
import th.sala.consent.retention.Reach;
import th.sala.consent.retention.RetainedRecords;
import th.sala.consent.retention.Standing;

/**
 * Mails that still lie in a mailbox although the hub let go of what they said. A run has an errand written for each mailbox;
 * what is held was not let go, so nothing here asks for holds.
 */
record AgedMails(Jdbi jdbi, AgedErasures erasures) implements RetainedRecords {
    private static final String STANDING = """
            SELECT count(*) AS due, 0::bigint AS held, 0::bigint AS restricted
            FROM channels.mail_place p JOIN channels.emptied_arrival a ON a.external_id = p.external_id
            WHERE p.leaving_at IS NULL AND a.received_at < :before
            """;

    private static final String TAKE = """
            UPDATE channels.mail_place SET leaving_at = :now
            WHERE (mailbox, uid_validity, uid) IN (
                SELECT p.mailbox, p.uid_validity, p.uid
                FROM channels.mail_place p JOIN channels.emptied_arrival a ON a.external_id = p.external_id
                WHERE p.leaving_at IS NULL AND a.received_at < :before
                ORDER BY p.mailbox, p.uid_validity, p.uid LIMIT :most FOR UPDATE OF p)
            RETURNING mailbox, external_id
            """;

    @Override
    public String name() {
        return "channels.mailbox";
    }

    @Override
    public String category() {
        return "ticket";
    }

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public Standing standing(Reach reach) {
        return jdbi.withHandle(handle -> handle.createQuery(STANDING)
                .bind("before", reach.before())
                .mapTo(Standing.class)
                .one());
    }

    @Override
    public long take(Reach reach, int most) {
        List<Leaving> leaving = jdbi.withHandle(handle -> handle.createQuery(TAKE)
                .bind("before", reach.before())
                .bind("now", reach.now())
                .bind("most", most)
                .mapTo(Leaving.class)
                .list());
        Map<UUID, List<String>> byMailbox = leaving.stream()
                .collect(Collectors.groupingBy(
                        Leaving::mailbox, TreeMap::new, Collectors.mapping(Leaving::externalId, Collectors.toList())));
        byMailbox.forEach((mailbox, mails) -> erasures.outside(
                MailboxStore.NAME, MailErrand.to(mailbox.toString(), Optional.of(mailbox), mails), reach));
        return leaving.size();
    }

    /** A place that was taken. */
    record Leaving(UUID mailbox, String externalId) {}
}
