package th.sala.ticketing.reply;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.purpose.Decision;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.identity.Persons;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.ticket.TicketHead;

/** Leaves as an automatic mail, within the limits of such mails, and only with the gate's permission (P4). */
@Singleton
class MailingTranscripts implements Transcripts {
    private static final String PURPOSE = "customer-care";
    private static final String SYSTEM = "system";

    private final Senders senders;
    private final Persons persons;
    private final SendGate gate;
    private final AcknowledgementTable sent;
    private final Departures departures;
    private final Clock clock;

    @Inject
    MailingTranscripts(
            Senders senders,
            Persons persons,
            SendGate gate,
            AcknowledgementTable sent,
            Departures departures,
            Clock clock) {
        this.senders = senders;
        this.persons = persons;
        this.gate = gate;
        this.sent = sent;
        this.departures = departures;
        this.clock = clock;
    }

    @Override
    public Outcome<Boolean> send(TicketHead ticket, SubjectId person, String email, String conversation) {
        if (!MailAddress.plausible(email)) {
            return Outcome.refused(Refusal.Kind.INVALID, "unusable-address", "This is no usable e-mail address.");
        }
        ChannelAddress to = ChannelAddress.email(email, null);
        Optional<ChannelAddress> from = senders.account("email", null, ticket.team(), senders.teamName(ticket.team()));
        if (from.isEmpty()) {
            return Outcome.refused(Refusal.Kind.CONFLICT, "channel-unavailable", "The team has no mailbox.");
        }
        return sent.permits(to)
                ? send(ticket, person, from.get(), to, conversation)
                : Outcome.refused(Refusal.Kind.CONFLICT, "too-many-requests", "This address had enough for today.");
    }

    private Outcome<Boolean> send(
            TicketHead ticket, SubjectId person, ChannelAddress from, ChannelAddress to, String conversation) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Map<ChannelAddress, SubjectId> people = persons.addressed(List.of(to));
        List<SubjectId> asked = Stream.concat(people.values().stream(), Stream.of(person))
                .distinct()
                .toList();
        return gate.ask(asked, people, PURPOSE, from.channel(), SYSTEM, id).then(decisions -> {
            depart(id, ticket, person, from, to, conversation, decisions);
            return Outcome.done(true);
        });
    }

    private void depart(
            UUID id,
            TicketHead ticket,
            SubjectId person,
            ChannelAddress from,
            ChannelAddress to,
            String conversation,
            Map<SubjectId, Decision> decisions) {
        departures.depart(new Draft(
                id,
                ticket.id(),
                MessageKind.ACKNOWLEDGEMENT,
                SYSTEM,
                person,
                List.copyOf(decisions.keySet()),
                from,
                List.of(to),
                List.of(),
                ReplySubject.of(ticket.subject(), ticket.number()),
                conversation,
                HtmlPart.ofText(conversation),
                ticket.language(),
                List.of(),
                Basis.of(PURPOSE, decisions.values().iterator().next()),
                clock.instant(),
                List.of()));
        sent.add(id, to);
    }
}
