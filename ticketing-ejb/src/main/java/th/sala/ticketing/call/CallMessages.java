package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.Colleague;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.ticket.TicketHead;

/** A call as a message of its conversation: what came in, an answer by phone, or a try in vain as a note. */
@Singleton
class CallMessages {
    private static final String PURPOSE = "customer-care";

    private final Messages messages;
    private final Staff staff;
    private final PurposeGate gate;

    @Inject
    CallMessages(Messages messages, Staff staff, PurposeGate gate) {
        this.messages = messages;
        this.staff = staff;
        this.gate = gate;
    }

    void add(UUID id, CallRow call, Line line, TicketHead ticket, SubjectId person) {
        MessageKind kind = kind(call);
        messages.add(
                new NewMessage(
                        id,
                        ticket.id(),
                        kind,
                        "phone",
                        null,
                        null,
                        kind == MessageKind.MESSAGE ? "customer" : speaker(call),
                        person,
                        call.startedAt(),
                        call.startedAt(),
                        null,
                        new CallWords(call, ticket.language()).text(),
                        null,
                        ticket.language(),
                        envelope(kind, call, line),
                        null,
                        false,
                        kind == MessageKind.NOTE ? Basis.NONE : basis(id, call, person),
                        null,
                        null),
                List.of());
    }

    static String speaker(CallRow call) {
        return call.agent() == null ? call.loggedBy() : call.agent();
    }

    private static MessageKind kind(CallRow call) {
        return call.inbound() ? MessageKind.MESSAGE : call.answered() ? MessageKind.REPLY : MessageKind.NOTE;
    }

    private Envelope envelope(MessageKind kind, CallRow call, Line line) {
        if (kind == MessageKind.MESSAGE) {
            return Envelope.spoken(line.address(), List.of());
        }
        String user = speaker(call);
        String name = staff.agent(user).map(Staff.Agent::displayName).orElse(user);
        return Envelope.spoken(
                Colleague.named(user, name), kind == MessageKind.REPLY ? List.of(line.address()) : List.of());
    }

    /** Asked for the record: a refusal limits what is shown and sent later, never what is kept now. */
    private Basis basis(UUID id, CallRow call, SubjectId person) {
        return Basis.of(
                PURPOSE,
                gate.decide(new ProcessingRequest(person, PURPOSE, Operation.AUTOMATE, "phone", call.loggedBy(), id)));
    }
}
