package th.sala.ticketing.reply;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.ticket.TicketHead;

@Singleton
class AcknowledgingMessages implements Acknowledgements {
    private static final String PURPOSE = "customer-care";
    private static final String SYSTEM = "system";

    private final PurposeGate gate;
    private final FirstContact firstContact;
    private final Accounts accounts;
    private final Senders senders;
    private final AcknowledgementTable sent;
    private final AcknowledgementText text;
    private final Departures departures;
    private final Clock clock;

    @Inject
    AcknowledgingMessages(
            PurposeGate gate,
            FirstContact firstContact,
            Accounts accounts,
            Senders senders,
            AcknowledgementTable sent,
            AcknowledgementText text,
            Departures departures,
            Clock clock) {
        this.gate = gate;
        this.firstContact = firstContact;
        this.accounts = accounts;
        this.senders = senders;
        this.sent = sent;
        this.text = text;
        this.departures = departures;
        this.clock = clock;
    }

    @Override
    public void acknowledge(TicketHead ticket, SubjectId addressee, UUID message, InboundMessage received) {
        answer(ticket, addressee, received, AcknowledgementText.ARRIVED);
    }

    @Override
    public void tooLarge(TicketHead ticket, SubjectId addressee, InboundMessage received) {
        answer(ticket, addressee, received, AcknowledgementText.TOO_LARGE);
    }

    @Override
    public Optional<String> particulars(TicketHead ticket, SubjectId addressee, String language) {
        return gate.decide(new ProcessingRequest(
                                addressee, PURPOSE, Operation.SEND, ticket.channel(), SYSTEM, ticket.id()))
                        .permitted()
                ? Optional.of(text.particulars(ticket, language))
                : Optional.empty();
    }

    private void answer(TicketHead ticket, SubjectId addressee, InboundMessage received, String words) {
        if (answers(received)) {
            sender(ticket, received).ifPresent(from -> answer(ticket, addressee, received, from, words));
        }
    }

    private void answer(
            TicketHead ticket, SubjectId addressee, InboundMessage received, ChannelAddress from, String words) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Decision decision =
                gate.decide(new ProcessingRequest(addressee, PURPOSE, Operation.SEND, from.channel(), SYSTEM, id));
        if (decision.permitted()) {
            depart(id, ticket, addressee, received, from, Basis.of(PURPOSE, decision), words);
        }
    }

    /** Whoever left an address of another channel is answered there, from the team's account. */
    private Optional<ChannelAddress> sender(TicketHead ticket, InboundMessage received) {
        String channel = received.from().channel();
        return senders.account(
                channel,
                channel.equals(received.channel()) ? received.account() : null,
                ticket.team(),
                senders.teamName(ticket.team()));
    }

    @Override
    public boolean answers(InboundMessage received) {
        return AcknowledgementRules.ALL.stream().allMatch(rule -> rule.permits(received))
                && !accounts.byHand(received.from().channel())
                && !accounts.ours().test(received.from())
                && sent.permits(received.place());
    }

    private void depart(
            UUID id,
            TicketHead ticket,
            SubjectId addressee,
            InboundMessage received,
            ChannelAddress from,
            Basis basis,
            String words) {
        Optional<String> notice = firstContact.notice(List.of(addressee), from.channel(), ticket.language(), id);
        String plain = text.text(words, ticket, from, notice);
        departures.depart(new Draft(
                id,
                ticket.id(),
                MessageKind.ACKNOWLEDGEMENT,
                SYSTEM,
                ticket.customer(),
                List.of(addressee),
                from,
                List.of(received.place()),
                List.of(),
                text.subject(ticket),
                plain,
                HtmlPart.ofText(plain),
                ticket.language(),
                ThreadReferences.answering(
                        received.thread().messageId(), received.thread().references()),
                basis,
                clock.instant(),
                List.of()));
        sent.add(id, received.place());
    }
}
