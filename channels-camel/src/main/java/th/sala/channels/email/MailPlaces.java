package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Where the mails lie that were taken in. */
@Dependent
class MailPlaces {
    private static final String OF = """
            SELECT mailbox, uid_validity, uid, external_id FROM channels.mail_place
            WHERE external_id = ANY (:mails) ORDER BY mailbox, uid
            """;
    private static final String FORGET = """
            DELETE FROM channels.mail_place WHERE mailbox = :mailbox AND external_id = ANY (:mails)
            """;

    private final Jdbi jdbi;

    @Inject
    MailPlaces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param mails external ids */
    List<KnownPlace> of(Collection<String> mails) {
        return jdbi.withHandle(db -> db.createQuery(OF)
                .bindArray("mails", String.class, List.copyOf(mails))
                .mapTo(KnownPlace.class)
                .list());
    }

    /** They lie in this mailbox no more. */
    void forget(UUID mailbox, Collection<String> mails) {
        jdbi.useHandle(db -> db.createUpdate(FORGET)
                .bind("mailbox", mailbox)
                .bindArray("mails", String.class, List.copyOf(mails))
                .execute());
    }

    /** A mail's place, of which there may be several. */
    record KnownPlace(UUID mailbox, long uidValidity, long uid, String externalId) {}
}
