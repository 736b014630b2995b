package th.sala.ticketing.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.HeldMessages;

/**
 * What the help desk holds of a person: tickets and everything said by them or to them. Erasure takes the words, the
 * bytes and the addresses; a ticket's times and outcome stay, under an id that no longer leads to anybody, so that past
 * reports still add up.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TicketingDataHolder implements SubjectDataHolder {
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM ticketing.ticket WHERE customer = :subject AND subject <> '')
                 + (SELECT count(*) FROM ticketing.message WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.participant WHERE customer = :subject)
                 + (SELECT count(*) FROM ticketing.unproven_sender WHERE subject = :subject)
            """;

    private static final String RESTRICT = """
            UPDATE ticketing.ticket SET restricted = :restricted, version = version + 1
            WHERE customer = :subject AND restricted <> :restricted
            """;

    private final Jdbi jdbi;
    private final HeldMessages messages;
    private final TicketingExport export;
    private final SubjectDataHolders holders;

    @Inject
    public TicketingDataHolder(Jdbi jdbi, HeldMessages messages, TicketingExport export, SubjectDataHolders holders) {
        this.jdbi = jdbi;
        this.messages = messages;
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

    @Override
    public Set<String> tables() {
        return Set.of(
                "ticketing.ticket",
                "ticketing.ticket_change",
                "ticketing.message",
                "ticketing.attachment",
                "ticketing.participant",
                "ticketing.unproven_sender",
                "ticketing.acknowledgement",
                "ticketing.outbox",
                "ticketing.inbox",
                "ticketing.blob");
    }

    @Override
    public long count(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("subject", subject.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public JsonObject export(SubjectId subject) {
        return export.of(subject);
    }

    @Override
    public long rectify(SubjectId subject, Identifier wrong, Identifier right) {
        return messages.readdress(subject, wrong, right);
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
        return jdbi.withHandle(handle -> erased(handle.createUpdate(TicketingErasure.BLOBS), subject)
                + erased(handle.createUpdate(TicketingErasure.INBOX), subject)
                + erased(handle.createUpdate(TicketingErasure.MESSAGES), subject)
                + erased(handle.createUpdate(TicketingErasure.PARTICIPANTS), subject)
                + erased(handle.createUpdate(TicketingErasure.UNPROVEN), subject)
                + erased(handle.createUpdate(TicketingErasure.TICKETS), subject)
                + handle.createQuery(TicketingErasure.FORGET_HISTORY)
                        .bind("subject", subject.value())
                        .mapTo(Long.class)
                        .one());
    }

    private static long erased(Update statement, SubjectId subject) {
        return statement.bind("subject", subject.value()).execute();
    }
}
