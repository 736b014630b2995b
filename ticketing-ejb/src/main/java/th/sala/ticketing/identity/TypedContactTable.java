package th.sala.ticketing.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

@Singleton
class TypedContactTable implements TypedContacts {
    private static final String ADD = """
            INSERT INTO ticketing.typed_contact (address, subject, since) VALUES (:address, :subject, :since)
            ON CONFLICT (address) DO NOTHING
            """;

    private static final String SINCE = """
            SELECT since FROM ticketing.typed_contact
            WHERE address = :address AND (merge IS NULL OR merge IN (SELECT merge FROM ticketing.parted))
            """;

    private static final String LINKED = "UPDATE ticketing.typed_contact SET merge = :merge WHERE address = :address";

    private static final String PROVEN = "DELETE FROM ticketing.typed_contact WHERE address = :address";

    private static final String BESIDES = """
            SELECT EXISTS (
                SELECT FROM ticketing.message
                WHERE customer = :subject AND direction = 'inbound' AND NOT addresses @> ARRAY[encode(:address, 'hex')])
              OR EXISTS (SELECT FROM ticketing.same_person WHERE customer = :subject AND identity <> :subject)
            """;

    /** Neither it nor the subject was heard of elsewhere or vouched for, and the subject was not joined with anybody. */
    private static final String ALONE = """
            SELECT EXISTS (
              SELECT FROM ticketing.typed_contact AS typed
              WHERE typed.address = :address AND typed.subject = :subject
                AND NOT EXISTS (
                  SELECT FROM ticketing.message
                  WHERE addresses @> ARRAY[encode(:address, 'hex')] AND (channel <> :channel OR trust = 'pass')
                    AND direction = 'inbound')
                AND NOT EXISTS (
                  SELECT FROM ticketing.message
                  WHERE customer = typed.subject AND (channel <> :channel OR trust = 'pass') AND direction = 'inbound')
                AND NOT EXISTS (
                  SELECT FROM ticketing.same_person
                  WHERE customer = typed.subject AND identity <> typed.subject))
            """;

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final Clock clock;

    @Inject
    TypedContactTable(Jdbi jdbi, SubjectRegister register, Clock clock) {
        this.jdbi = jdbi;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void add(Identifier contact, SubjectId subject) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("address", register.fingerprint(contact))
                .bind("subject", subject.value())
                .bind("since", clock.instant())
                .execute());
    }

    @Override
    public boolean typed(Identifier contact) {
        return since(contact).isPresent();
    }

    @Override
    public Optional<Instant> since(Identifier contact) {
        return jdbi.withHandle(handle -> handle.createQuery(SINCE)
                .bind("address", register.fingerprint(contact))
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public void linked(byte[] address, UUID merge) {
        jdbi.useHandle(handle -> handle.createUpdate(LINKED)
                .bind("address", address)
                .bind("merge", merge)
                .execute());
    }

    @Override
    public void proven(byte[] address) {
        jdbi.useHandle(
                handle -> handle.createUpdate(PROVEN).bind("address", address).execute());
    }

    @Override
    public boolean holdsAll(Identifier contact, SubjectId subject) {
        return register.fingerprints(subject).size() == 1
                && register.holds(subject, contact)
                && !jdbi.withHandle(handle -> handle.createQuery(BESIDES)
                        .bind("address", register.fingerprint(contact))
                        .bind("subject", subject.value())
                        .mapTo(Boolean.class)
                        .one());
    }

    /**
     * Whether nothing is known of the subject but that this was typed: then whoever types it again is no other person.
     *
     * @param channel where it was typed
     */
    boolean alone(Identifier contact, String channel, SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(ALONE)
                .bind("address", register.fingerprint(contact))
                .bind("subject", subject.value())
                .bind("channel", channel)
                .mapTo(Boolean.class)
                .one());
    }
}
