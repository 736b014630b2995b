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
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.identity.Persons;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.ticket.TicketHead;

/** Leaves as an automatic message, and only with the gate's permission (P4). */
@Singleton
class CarryingParcels implements Courier {
    private static final String SYSTEM = "system";

    private final Senders senders;
    private final Accounts accounts;
    private final Persons persons;
    private final SendGate gate;
    private final FirstContact firstContact;
    private final Reachability reach;
    private final SendWindow window;
    private final Departures departures;
    private final Clock clock;

    @Inject
    CarryingParcels(
            Senders senders,
            Accounts accounts,
            Persons persons,
            SendGate gate,
            FirstContact firstContact,
            Reachability reach,
            SendWindow window,
            Departures departures,
            Clock clock) {
        this.senders = senders;
        this.accounts = accounts;
        this.persons = persons;
        this.gate = gate;
        this.firstContact = firstContact;
        this.reach = reach;
        this.window = window;
        this.departures = departures;
        this.clock = clock;
    }

    @Override
    public Outcome<UUID> carry(Parcel parcel) {
        return account(parcel)
                .map(from -> barrier(parcel.to()).map(Outcome::<UUID>refused).orElseGet(() -> permitted(parcel, from)))
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.INVALID, "channel-unavailable", "The team has no account on this channel."));
    }

    /** A channel that is answered by hand carries nothing by itself. */
    private Optional<ChannelAddress> account(Parcel parcel) {
        TicketHead ticket = parcel.ticket();
        String channel = parcel.to().channel();
        return accounts.byHand(channel)
                ? Optional.empty()
                : senders.account(
                        channel,
                        channel.equals(ticket.channel()) ? ticket.account() : null,
                        ticket.team(),
                        senders.teamName(ticket.team()));
    }

    private Optional<Refusal> barrier(ChannelAddress to) {
        return window.closed(to.channel(), List.of(to))
                ? Optional.of(Addressing.windowClosed())
                : reach.barrier(to).map(Addressing::unreachable);
    }

    private Outcome<UUID> permitted(Parcel parcel, ChannelAddress from) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Map<ChannelAddress, SubjectId> people = persons.addressed(List.of(parcel.to()));
        List<SubjectId> asked = Stream.concat(people.values().stream(), Stream.of(parcel.person()))
                .distinct()
                .toList();
        return gate.ask(asked, people, parcel.purpose(), from.channel(), SYSTEM, id)
                .then(decisions -> {
                    depart(id, parcel, from, people, decisions);
                    return Outcome.done(id);
                });
    }

    private void depart(
            UUID id,
            Parcel parcel,
            ChannelAddress from,
            Map<ChannelAddress, SubjectId> people,
            Map<SubjectId, Decision> decisions) {
        String language = parcel.ticket().language();
        Body written = Body.of(parcel.text(), null).orElseThrow();
        Body body = firstContact
                .notice(people.values(), from.channel(), language, id)
                .map(written::followedBy)
                .orElse(written);
        departures.depart(new Draft(
                id,
                parcel.ticket().id(),
                MessageKind.ACKNOWLEDGEMENT,
                SYSTEM,
                parcel.person(),
                List.copyOf(decisions.keySet()),
                from,
                List.of(parcel.to()),
                List.of(),
                parcel.subject(),
                body.text(),
                body.html(),
                language,
                List.of(),
                Basis.of(parcel.purpose(), decisions.values().iterator().next()),
                clock.instant(),
                List.of()));
    }
}
