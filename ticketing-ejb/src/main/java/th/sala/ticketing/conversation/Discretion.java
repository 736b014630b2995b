package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.rights.ProcessingBlocks;
import th.sala.consent.subject.IdentifierKind;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;

/** Decides what a reader sees of a person, and writes down that they saw it. */
@Singleton
class Discretion {
    private static final String PURPOSE = "customer-care";
    private static final String HOLDS = "holds-open-ticket";

    private final PurposeGate gate;
    private final ProcessingBlocks blocks;
    private final AccessLog log;
    private final Clock clock;

    @Inject
    Discretion(PurposeGate gate, ProcessingBlocks blocks, AccessLog log, Clock clock) {
        this.gate = gate;
        this.blocks = blocks;
        this.log = log;
        this.clock = clock;
    }

    Sight sight(Caller caller, TicketHead ticket) {
        if (restricted(ticket)) {
            return Sight.RESTRICTED;
        }
        if (!holds(caller, ticket)) {
            return Sight.MASKED;
        }
        Decision decision = decide(caller, ticket);
        if (!decision.permitted()) {
            return Sight.MASKED;
        }
        List.of("name", contactField(ticket.channel()))
                .forEach(field -> log(caller, ticket, field, HOLDS, null, decision));
        return Sight.CLEAR;
    }

    boolean restricted(TicketHead ticket) {
        return blocks.restricted(ticket.customer());
    }

    /** Asks the gate for the original bytes and logs the reveal; false when it is refused. */
    boolean revealRaw(Caller caller, TicketHead ticket, String reason, String note) {
        Decision decision = decide(caller, ticket);
        if (decision.permitted()) {
            log(caller, ticket, "raw-message", reason, note, decision);
        }
        return decision.permitted();
    }

    private static boolean holds(Caller caller, TicketHead ticket) {
        return caller.user().equals(ticket.assignee()) && ticket.state().open();
    }

    private Decision decide(Caller caller, TicketHead ticket) {
        return gate.decide(new ProcessingRequest(
                ticket.customer(), PURPOSE, Operation.REVEAL, ticket.channel(), caller.user(), ticket.id()));
    }

    private static String contactField(String channel) {
        return new ChannelAddress(channel, channel, null)
                .identifier()
                .map(identifier -> identifier.kind().code())
                .orElse(IdentifierKind.EMAIL.code());
    }

    private void log(Caller caller, TicketHead ticket, String field, String reason, String note, Decision decision) {
        log.record(new AccessEntry(
                clock.instant(),
                caller.user(),
                caller.is("supervisor") ? "supervisor" : "agent",
                ticket.customer(),
                field,
                ticket.number(),
                reason,
                note,
                decision.basis(),
                PURPOSE,
                decision.id()));
    }
}
