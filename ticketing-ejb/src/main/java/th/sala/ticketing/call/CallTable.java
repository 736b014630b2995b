package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of calls. */
@Singleton
class CallTable {
    private final Jdbi jdbi;

    @Inject
    CallTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** False when the call is known already. */
    boolean insert(CallRow call) {
        return jdbi.withHandle(handle -> handle.createUpdate(CallRows.INSERT)
                        .bind("id", call.id())
                        .bind("source", call.source())
                        .bind("externalId", call.externalId())
                        .bind("direction", call.direction())
                        .bind("line", call.line())
                        .bind("numberKey", call.numberKey())
                        .bind("number", call.number())
                        .bind("queue", call.queue())
                        .bind("team", call.team())
                        .bind("agent", call.agent())
                        .bind("startedAt", call.startedAt())
                        .bind("queuedAt", call.queuedAt())
                        .bind("answeredAt", call.answeredAt())
                        .bind("endedAt", call.endedAt())
                        .bind("abandonedAt", call.abandonedAt())
                        .bind("heldSeconds", call.heldSeconds())
                        .bind("wrapUpSeconds", call.wrapUpSeconds())
                        .bind("outcome", call.outcome())
                        .bind("transfers", call.transfers())
                        .bind("recordingRef", call.recordingRef())
                        .bind("recording", call.recording())
                        .bind("script", call.script())
                        .bind("note", call.note())
                        .bind("customer", call.customer())
                        .bind("loggedAt", call.loggedAt())
                        .bind("loggedBy", call.loggedBy())
                        .execute()
                == 1);
    }

    /** The call of this recording, or of this id of its source; empty when neither is given or known. */
    Optional<UUID> known(String recordingRef, String source, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(CallRows.KNOWN)
                .bind("recordingRef", recordingRef)
                .bind("source", source)
                .bind("externalId", externalId)
                .mapTo(UUID.class)
                .findOne());
    }

    Optional<CallRow> find(UUID call) {
        return jdbi.withHandle(handle -> handle.createQuery(CallRows.ONE)
                .bind("id", call)
                .mapTo(CallRow.class)
                .findOne());
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<CallRow> held(UUID call) {
        return jdbi.withHandle(handle -> handle.createQuery(CallRows.HELD)
                .bind("id", call)
                .mapTo(CallRow.class)
                .findOne());
    }

    List<CallRow> list(List<String> teams, CallDesk.Wanted wanted, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(CallRows.LIST)
                .bindArray("teams", String.class, teams)
                .bind("ticket", wanted.ticket())
                .bind("customer", wanted.customer())
                .bind("outcome", wanted.outcome())
                .bind("unfiled", wanted.unfiled())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(CallRow.class)
                .list());
    }

    boolean lostSince(UUID ticket, Instant moment) {
        return since(CallRows.LOST_SINCE, ticket, moment);
    }

    boolean answeredSince(UUID ticket, Instant moment) {
        return since(CallRows.ANSWERED_SINCE, ticket, moment);
    }

    private boolean since(String question, UUID ticket, Instant moment) {
        return jdbi.withHandle(handle -> handle.createQuery(question)
                .bind("ticket", ticket)
                .bind("since", moment)
                .mapTo(Boolean.class)
                .one());
    }

    void named(UUID call, UUID customer) {
        jdbi.useHandle(handle -> handle.createUpdate(CallRows.NAMED)
                .bind("id", call)
                .bind("customer", customer)
                .execute());
    }

    void filed(CallRow call, UUID ticket, UUID message, UUID customer) {
        jdbi.useHandle(handle -> handle.createUpdate(CallRows.FILED)
                .bind("id", call.id())
                .bind("ticket", ticket)
                .bind("message", message)
                .bind("customer", customer)
                .bind("note", call.note())
                .bind("agent", call.agent())
                .bind("recording", call.recording())
                .execute());
    }
}
