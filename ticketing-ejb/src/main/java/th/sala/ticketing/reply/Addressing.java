package th.sala.ticketing.reply;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.identity.Persons;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.reply.Reachability.Barrier;
import th.sala.ticketing.ticket.TicketHead;

/**
 * Finds the way of a reply: from which of our addresses, to whom, and whether each of them permits it. The gate is asked
 * last, when nothing else can refuse the reply. What it refused stays recorded, and so does who was never heard of before:
 * the decision is evidence about somebody, and somebody needs an identity to be asked about again.
 */
@Singleton
class Addressing {
    private final Senders senders;
    private final Recipients recipients;
    private final ReplyChannels channels;
    private final Accounts accounts;
    private final Persons persons;
    private final OfferCheck offers;
    private final SendGate gate;
    private final Reachability reach;
    private final SendWindow window;
    private final Carriage carriage;

    @Inject
    Addressing(
            Senders senders,
            Recipients recipients,
            ReplyChannels channels,
            Accounts accounts,
            Persons persons,
            OfferCheck offers,
            SendGate gate,
            Reachability reach,
            SendWindow window,
            Carriage carriage) {
        this.senders = senders;
        this.recipients = recipients;
        this.channels = channels;
        this.accounts = accounts;
        this.persons = persons;
        this.offers = offers;
        this.gate = gate;
        this.reach = reach;
        this.window = window;
        this.carriage = carriage;
    }

    /** @param files bytes of each that it carries */
    Outcome<Route> route(
            Caller caller, TicketHead ticket, NewReply reply, Body body, StoredMessage answered, List<Long> files) {
        String channel = channel(ticket, reply, answered);
        Optional<ChannelAddress> from = senders.account(
                channel,
                account(ticket, answered, channel),
                ticket.team(),
                senders.agentName(caller.user(), ticket.team()));
        if (from.isEmpty()) {
            return refused("channel-unavailable", "The team has no account on this channel.");
        }
        List<ChannelAddress> to =
                reply.to().isEmpty() ? recipients.of(ticket, answered, channel) : on(channel, reply.to());
        if (to.stream().allMatch(accounts.ours())) {
            return refused("recipient-required", "Nobody's address is known but our own; say whom to send it to.");
        }
        if (window.closed(channel, to)) {
            return Outcome.refused(windowClosed());
        }
        Optional<Refusal> notCarried = carriage.refuse(from.get(), files);
        if (notCarried.isPresent()) {
            return Outcome.refused(notCarried.get());
        }
        return to.stream()
                .flatMap(address -> reach.barrier(address).stream())
                .findFirst()
                .map(barrier -> Outcome.<Route>refused(unreachable(barrier)))
                .orElseGet(() -> permitted(caller, ticket, reply, body, from.get(), to));
    }

    /** On which it leaves: the one that its writer chose, else the last used that is permitted. */
    private String channel(TicketHead ticket, NewReply reply, StoredMessage answered) {
        return reply.channel() == null ? usual(ticket, reply, answered) : reply.channel();
    }

    static Refusal windowClosed() {
        return ReplyCheck.refusal(
                        SendWindow.CLOSED,
                        "The channel lets nobody write 24 hours after the customer's last words. Use another channel.")
                .orElseThrow();
    }

    static Refusal unreachable(Barrier barrier) {
        Optional<Refusal> refusal = barrier == Barrier.STANDBY
                ? ReplyCheck.refusal(
                        "standby", "Another service answers this chat at present; nothing can be sent from here.")
                : ReplyCheck.refusal("unreachable", "This person has blocked the account; use another channel.");
        return refusal.orElseThrow();
    }

    private String usual(TicketHead ticket, NewReply reply, StoredMessage answered) {
        return ReplyChannels.usual(channels.of(ticket, reply.purpose())).orElse(ReplyChannels.lastUsed(answered));
    }

    private Outcome<Route> permitted(
            Caller caller, TicketHead ticket, NewReply reply, Body body, ChannelAddress from, List<ChannelAddress> to) {
        List<ChannelAddress> cc = on(from.channel(), reply.cc());
        Predicate<ChannelAddress> ours = accounts.ours();
        List<ChannelAddress> addressed = Stream.concat(to.stream(), cc.stream())
                .filter(address -> !ours.test(address))
                .toList();
        Optional<Refusal> offer = offers.refuse(caller, ticket, reply, body, from.channel(), addressed);
        if (offer.isPresent()) {
            return Outcome.refused(offer.get());
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Map<ChannelAddress, SubjectId> people = persons.addressed(addressed);
        List<SubjectId> asked = Stream.concat(
                        addressed.stream().map(people::get).filter(Objects::nonNull), Stream.of(ticket.customer()))
                .distinct()
                .toList();
        return gate.ask(asked, people, reply.purpose(), from.channel(), caller.user(), id)
                .then(decisions -> Outcome.done(new Route(id, from, to, cc, people, decisions)));
    }

    private String account(TicketHead ticket, StoredMessage answered, String channel) {
        if (channel.equals(answered.channel()) && answered.account() != null) {
            return answered.account();
        }
        return channels.spokenAs(ticket, channel)
                .orElseGet(() -> channel.equals(ticket.channel()) ? ticket.account() : null);
    }

    private static List<ChannelAddress> on(String channel, List<String> addresses) {
        return addresses.stream()
                .map(address -> new ChannelAddress(channel, address, null))
                .toList();
    }

    private static Outcome<Route> refused(String code, String sentence) {
        return Outcome.refused(ReplyCheck.refusal(code, sentence).orElseThrow());
    }
}
