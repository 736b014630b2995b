package th.sala.ticketing.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.HeldFile;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.Store;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.AddressedMessages;
import th.sala.ticketing.conversation.HeldMessages;

/**
 * What the help desk holds of a person: tickets and everything said by them or to them. Erasure takes the words, the
 * bytes and the addresses, also those in other persons' messages and in what never left quarantine; a ticket's times and outcome stay, under an id that no longer leads to anybody, so that past
 * reports still add up.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TicketingDataHolder implements SubjectDataHolder {
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM ticketing.ticket
                    WHERE customer = :subject AND (subject <> '' OR tags <> '{}' OR reason IS NOT NULL))
                 + (SELECT count(*) FROM ticketing.message WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.search_row
                    WHERE message IN (SELECT id FROM ticketing.message WHERE customer = :subject)
                      OR place IN (SELECT id FROM ticketing.ticket WHERE customer = :subject))
                 + (SELECT count(*) FROM ticketing.participant WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.task JOIN ticketing.ticket ON ticket.id = task.ticket
                    WHERE ticket.customer = :subject
                      AND (task.text <> '' OR task.note IS NOT NULL OR task.link IS NOT NULL))
                 + (SELECT count(*) FROM ticketing.handoff h JOIN ticketing.ticket ON ticket.id = h.ticket
                    WHERE ticket.customer = :subject
                      AND num_nonnulls(h.wants, h.done, h.promised, h.due_at, h.next_step, h.channel) > 0)
                 + (SELECT count(*) FROM ticketing.customer_value WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.customer_agreement WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.field_value v JOIN ticketing.ticket ON ticket.id = v.ticket
                    WHERE ticket.customer = :subject)
                 + (SELECT count(*) FROM ticketing.draft JOIN ticketing.ticket ON ticket.id = draft.ticket
                    WHERE ticket.customer = :subject)
                 + (SELECT count(*) FROM ticketing.shared_line WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.call
                    WHERE (customer = :subject
                        OR customer IS NULL AND line IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
                      AND (line IS NOT NULL OR note IS NOT NULL OR recording_ref IS NOT NULL))
                 + (SELECT count(*) FROM ticketing.caller_check WHERE customer = :subject OR holder = :subject)
                 + (SELECT count(*) FROM ticketing.identity_proof
                    WHERE customer = :subject OR holder = :subject
                      OR address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
                 + (SELECT count(*) FROM ticketing.customer_link WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.fact_person WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.survey WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.copy_link WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.unproven_sender
                    WHERE subject = :subject OR address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
                 + (SELECT count(*) FROM ticketing.typed_contact
                    WHERE subject = :subject OR address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
                 + (SELECT count(*) FROM ticketing.address_standing
                    WHERE address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
                 + (SELECT count(*) FROM ticketing.blocked_sender
                    WHERE customer = :subject OR address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
                 + (SELECT count(*) FROM ticketing.inbox
                    WHERE state = 'quarantined' AND sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
        """;

    private static final String READDRESS = """
            WITH moved AS (
              DELETE FROM ticketing.participant WHERE customer = :subject AND address = :wrong RETURNING ticket, customer
            )
            INSERT INTO ticketing.participant (ticket, address, customer)
            SELECT ticket, :right, customer FROM moved
            ON CONFLICT (ticket, address) DO NOTHING
        """;

    private static final String RESTRICT = """
            UPDATE ticketing.ticket SET restricted = :restricted, version = version + 1
            WHERE customer = :subject AND restricted <> :restricted
        """;

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final HeldMessages messages;
    private final AddressedMessages addressed;
    private final TicketingExport export;
    private final SubjectDataHolders holders;

    @Inject
    public TicketingDataHolder(
            Jdbi jdbi,
            SubjectRegister register,
            HeldMessages messages,
            AddressedMessages addressed,
            TicketingExport export,
            SubjectDataHolders holders) {
        this.jdbi = jdbi;
        this.register = register;
        this.messages = messages;
        this.addressed = addressed;
        this.export = export;
        this.holders = holders;
    }

    @PostConstruct
    public void join() {
        holders.register(this);
    }

    @Override
    public String name() {
        return "ticketing";
    }

    /** A file that was added to a draft belongs to nobody yet; it is sent with a message or gone after a day. */
    @Override
    public Set<String> tables() {
        return Set.of(
                "ticketing.ticket",
                "ticketing.ticket_change",
                "ticketing.message",
                "ticketing.search_row",
                "ticketing.attachment",
                "ticketing.answer_read",
                "ticketing.participant",
                "ticketing.guest_presence",
                "ticketing.task",
                "ticketing.handoff",
                "ticketing.field_value",
                "ticketing.customer_value",
                "ticketing.customer_agreement",
                "ticketing.draft",
                "ticketing.call",
                "ticketing.shared_line",
                "ticketing.caller_check",
                "ticketing.identity_proof",
                "ticketing.customer_link",
                "ticketing.copy_link",
                "ticketing.unproven_sender",
                "ticketing.typed_contact",
                "ticketing.address_standing",
                "ticketing.blocked_sender",
                "ticketing.acknowledgement",
                "ticketing.outbox",
                "ticketing.inbox",
                "ticketing.idempotency",
                "ticketing.fact_person",
                "ticketing.survey",
                "ticketing.upload",
                "ticketing.blob");
    }

    @Override
    public long count(SubjectId subject) {
        List<String> hashes = hashes(subject);
        return addressed.count(subject, hashes)
                + jdbi.withHandle(handle -> handle.createQuery(COUNT)
                        .bind("subject", subject.value())
                        .bindArray("hashes", String.class, hashes)
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<Store> stores(SubjectId subject) {
        List<String> hashes = hashes(subject);
        Store addressedOnly =
                new Store("ticketing.message.addresses", addressed.count(subject, hashes), Store.Method.EMPTY, null);
        List<Store> stores = jdbi.withHandle(handle -> handle.createQuery(TicketingStores.OF)
                .bind("subject", subject.value())
                .bindArray("hashes", String.class, hashes)
                .mapTo(Store.class)
                .list());
        return Stream.concat(stores.stream(), Stream.of(addressedOnly)).toList();
    }

    @Override
    public JsonObject export(SubjectId subject) {
        return export.of(subject, hashes(subject));
    }

    @Override
    public JsonObject provided(SubjectId subject) {
        return export.provided(subject);
    }

    @Override
    public List<HeldFile> files(SubjectId subject) {
        return export.files(subject);
    }

    @Override
    public long rectify(SubjectId subject, Identifier wrong, Identifier right) {
        long moved = jdbi.withHandle(handle -> handle.createUpdate(READDRESS)
                .bind("subject", subject.value())
                .bind("wrong", register.fingerprint(wrong))
                .bind("right", register.fingerprint(right))
                .execute());
        return moved + messages.readdress(subject, wrong, right);
    }

    @Override
    public long restrict(SubjectId subject, boolean restricted) {
        return jdbi.withHandle(handle -> handle.createUpdate(RESTRICT)
                .bind("subject", subject.value())
                .bind("restricted", restricted)
                .execute());
    }

    @Override
    public long erase(SubjectId subject) {
        List<String> hashes = hashes(subject);
        long rows = jdbi.withHandle(handle -> TicketingErasure.IN_ORDER.stream()
                .mapToLong(statement -> handle.createUpdate(statement)
                        .bind("subject", subject.value())
                        .bindArray("hashes", String.class, hashes)
                        .execute())
                .sum());
        return rows + addressed.forget(hashes) + history(subject);
    }

    private long history(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(TicketingErasure.FORGET_HISTORY)
                .bind("subject", subject.value())
                .mapTo(Long.class)
                .one());
    }

    private List<String> hashes(SubjectId subject) {
        return register.fingerprints(subject).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }
}
