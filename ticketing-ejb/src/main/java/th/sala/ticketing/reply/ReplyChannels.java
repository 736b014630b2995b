package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import th.sala.consent.purpose.ChannelPreview;
import th.sala.consent.subject.HeldIdentifier;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.Reachability.Barrier;
import th.sala.ticketing.reply.ReplyChoices.Choice;
import th.sala.ticketing.ticket.TicketHead;

/** The channels that a ticket's customer is reached on, in the order in which they were last used. */
@Singleton
class ReplyChannels {
    static final String UNAVAILABLE = "channel-unavailable";
    private static final String NOBODY = "recipient-required";
    private static final String RESTRICTED = "restricted";

    private final Messages messages;
    private final Accounts accounts;
    private final SubjectRegister subjects;
    private final ChannelPreview preview;
    private final Reachability reach;
    private final SendWindow window;
    private final Carriage carriage;

    @Inject
    ReplyChannels(
            Messages messages,
            Accounts accounts,
            SubjectRegister subjects,
            ChannelPreview preview,
            Reachability reach,
            SendWindow window,
            Carriage carriage) {
        this.messages = messages;
        this.accounts = accounts;
        this.subjects = subjects;
        this.preview = preview;
        this.reach = reach;
        this.window = window;
        this.carriage = carriage;
    }

    List<Choice> of(TicketHead ticket, String purpose) {
        Map<String, Way> ways = new LinkedHashMap<>();
        for (StoredMessage message : messages.newestOnEach(ticket.id())) {
            Way way = way(message);
            ways.merge(way.channel(), way, Way::newer);
        }
        subjects.identifiers(ticket.customer())
                .forEach(held -> known(held).ifPresent(way -> ways.merge(way.channel(), way, Way::newer)));
        Map<String, String> refused = preview.refused(ticket.customer(), purpose, ways.keySet());
        List<Choice> choices = new ArrayList<>();
        ways.values().forEach(way -> choices.add(choice(ticket, way, refused.get(way.channel()))));
        return choices;
    }

    /** Our account that the customer was spoken with last on this channel; empty when it is not told. */
    Optional<String> spokenAs(TicketHead ticket, String channel) {
        return messages.newestOnEach(ticket.id()).stream()
                .filter(message -> message.channel().equals(channel))
                .map(StoredMessage::account)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The last used that is permitted and that the hub sends on; else one that is answered by hand. */
    static Optional<String> usual(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::permitted)
                .filter(choice -> !choice.byHand())
                .findFirst()
                .or(() -> choices.stream().filter(Choice::permitted).findFirst())
                .map(Choice::channel);
    }

    /** Whoever left an address of another channel, as in a form, is answered there. */
    static String lastUsed(StoredMessage answered) {
        ChannelAddress from = answered.envelope().from();
        return answered.kind() == MessageKind.MESSAGE && !from.value().isBlank() ? from.channel() : answered.channel();
    }

    private Way way(StoredMessage message) {
        String channel = lastUsed(message);
        List<ChannelAddress> spoken = Recipients.spoken(message, channel);
        List<String> to = spoken.stream()
                .map(address -> address.identifier().map(Identifier::masked).orElse("•••"))
                .toList();
        String account = channel.equals(message.channel()) ? message.account() : null;
        return new Way(channel, to, account, message.at(), barrier(channel, spoken));
    }

    /** Null when nothing stands in the way. */
    private String barrier(String channel, List<ChannelAddress> spoken) {
        return spoken.stream()
                .flatMap(address -> reach.barrier(address).stream())
                .findFirst()
                .map(barrier -> barrier == Barrier.STANDBY ? "standby" : "unreachable")
                .or(() -> window.closed(channel, spoken) ? Optional.of(SendWindow.CLOSED) : Optional.empty())
                .orElse(null);
    }

    private static Optional<Way> known(HeldIdentifier held) {
        String channel = switch (held.kind()) {
            case EMAIL -> "email";
            case PHONE -> "phone";
            case LINE_USER_ID -> "line";
            default -> null;
        };
        return Optional.ofNullable(channel).map(known -> new Way(known, List.of(held.masked()), null, null, null));
    }

    private Choice choice(TicketHead ticket, Way way, String refused) {
        Optional<String> account = account(ticket, way);
        String reason = Stream.of(
                        refused,
                        way.to().isEmpty() ? NOBODY : null,
                        way.barrier(),
                        account.isPresent() ? null : UNAVAILABLE,
                        usedUp(way, account) ? Carriage.USED_UP : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Choice(
                way.channel(),
                RESTRICTED.equals(refused) ? List.of() : way.to(),
                accounts.byHand(way.channel()),
                reason == null,
                reason,
                way.lastUsedAt(),
                left(way, account),
                carriage.files(way.channel()));
    }

    private boolean usedUp(Way way, Optional<String> account) {
        return account.filter(ours -> carriage.usedUp(way.channel(), ours)).isPresent();
    }

    private Long left(Way way, Optional<String> account) {
        OptionalLong left =
                account.map(ours -> carriage.left(way.channel(), ours)).orElse(OptionalLong.empty());
        return left.isPresent() ? (Long) left.getAsLong() : null;
    }

    private Optional<String> account(TicketHead ticket, Way way) {
        String used =
                way.account() == null && way.channel().equals(ticket.channel()) ? ticket.account() : way.account();
        return Optional.ofNullable(used).or(() -> accounts.accountOf(ticket.team(), way.channel()));
    }

    /**
     * How somebody is reached.
     *
     * @param account of ours that was used; null when none was
     * @param barrier why the provider would not deliver it; null when it would
     */
    private record Way(String channel, List<String> to, String account, Instant lastUsedAt, String barrier) {

        /** The first one knows better with whom it was spoken, unless with nobody. */
        Way newer(Way other) {
            return new Way(
                    channel,
                    to.isEmpty() ? other.to : to,
                    account == null ? other.account : account,
                    lastUsedAt == null ? other.lastUsedAt : lastUsedAt,
                    barrier);
        }
    }
}
