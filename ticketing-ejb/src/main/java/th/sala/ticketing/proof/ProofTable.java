package th.sala.ticketing.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** The rows of proofs. */
@Singleton
class ProofTable {
    private static final String ADD = """
        INSERT INTO ticketing.identity_proof
          (id, kind, customer, holder, channel, address, ticket, actor, message, sent_at, expires_at)
        VALUES
          (:id, :kind, :customer, :holder, :channel, :address, :ticket, :actor, :message, :sentAt, :expiresAt)
        """;

    private static final String VOID = """
        UPDATE ticketing.identity_proof SET expires_at = :now
        WHERE customer = :customer AND holder = :holder AND proven_at IS NULL AND expires_at > :now
        """;

    private static final String SENT =
            "SELECT count(*) FROM ticketing.identity_proof WHERE address = :address AND sent_at > :since";

    private static final String HOLD = "SELECT * FROM ticketing.identity_proof WHERE id = :id FOR UPDATE";

    private static final String OF_MESSAGE = "SELECT * FROM ticketing.identity_proof WHERE message = :message";

    private static final String PROVEN = """
        SELECT * FROM ticketing.identity_proof
        WHERE kind = :kind AND proven_at IS NOT NULL AND used_at IS NULL AND expires_at > :now
          AND (customer = ANY (:one) AND holder = ANY (:other) OR customer = ANY (:other) AND holder = ANY (:one))
        ORDER BY proven_at DESC LIMIT 1 FOR UPDATE
        """;

    private static final String OPEN = """
        SELECT * FROM ticketing.identity_proof
        WHERE customer = ANY (:persons) AND used_at IS NULL AND expires_at > :now
          AND (proven_at IS NOT NULL OR misses < :tries)
        ORDER BY sent_at DESC, id DESC LIMIT 20
        """;

    private static final String MISSED = "UPDATE ticketing.identity_proof SET misses = misses + 1 WHERE id = :id";

    private static final String PROVE = """
        UPDATE ticketing.identity_proof SET proven_at = :now, expires_at = :expires WHERE id = :id
        """;

    private static final String USE = "UPDATE ticketing.identity_proof SET used_at = :now WHERE id = :id";

    private final Jdbi jdbi;

    @Inject
    ProofTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Proof proof, String actor) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", proof.id())
                .bind("kind", proof.kind())
                .bind("customer", proof.customer().value())
                .bind("holder", proof.holder().value())
                .bind("channel", proof.channel())
                .bind("address", proof.address())
                .bind("ticket", proof.ticket())
                .bind("actor", actor)
                .bind("message", proof.message())
                .bind("sentAt", proof.sentAt())
                .bind("expiresAt", proof.expiresAt())
                .execute());
    }

    void voidOlder(SubjectId customer, SubjectId holder, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(VOID)
                .bind("customer", customer.value())
                .bind("holder", holder.value())
                .bind("now", now)
                .execute());
    }

    int sent(byte[] address, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(SENT)
                .bind("address", address)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    Optional<Proof> hold(UUID proof) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLD)
                .bind("id", proof)
                .mapTo(Row.class)
                .findOne()
                .map(Row::proof));
    }

    Optional<Proof> ofMessage(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_MESSAGE)
                .bind("message", message)
                .mapTo(Row.class)
                .findOne()
                .map(Row::proof));
    }

    Optional<Proof> proven(String kind, List<SubjectId> one, List<SubjectId> other, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(PROVEN)
                .bind("kind", kind)
                .bindArray("one", UUID.class, one.stream().map(SubjectId::value).toList())
                .bindArray(
                        "other",
                        UUID.class,
                        other.stream().map(SubjectId::value).toList())
                .bind("now", now)
                .mapTo(Row.class)
                .findOne()
                .map(Row::proof));
    }

    List<Proof> open(List<SubjectId> persons, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bindArray(
                        "persons",
                        UUID.class,
                        persons.stream().map(SubjectId::value).toList())
                .bind("tries", Proof.TRIES)
                .bind("now", now)
                .mapTo(Row.class)
                .map(Row::proof)
                .list());
    }

    void missed(UUID proof) {
        jdbi.useHandle(handle -> handle.createUpdate(MISSED).bind("id", proof).execute());
    }

    /** @param expires when it may not be used any more */
    void prove(UUID proof, Instant now, Instant expires) {
        jdbi.useHandle(handle -> handle.createUpdate(PROVE)
                .bind("id", proof)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    void use(UUID proof, Instant now) {
        jdbi.useHandle(handle ->
                handle.createUpdate(USE).bind("id", proof).bind("now", now).execute());
    }

    /** A row of the table. */
    record Row(
            UUID id,
            String kind,
            UUID customer,
            UUID holder,
            String channel,
            byte[] address,
            UUID ticket,
            UUID message,
            Instant sentAt,
            Instant expiresAt,
            int misses,
            Instant provenAt,
            Instant usedAt) {

        Proof proof() {
            return new Proof(
                    id,
                    kind,
                    new SubjectId(customer),
                    new SubjectId(holder),
                    channel,
                    address,
                    ticket,
                    message,
                    sentAt,
                    expiresAt,
                    misses,
                    provenAt,
                    usedAt);
        }
    }
}
