package th.sala.ticketing.processing;

import static th.sala.ticketing.processing.Hub.done;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** One person on LINE and the desk that answers there. */
final class LineTalks {
    private static final byte[] RAW = {'{', '}'};

    final Hub hub = new Hub();
    final String account = "line-" + UUID.randomUUID();
    final ChannelAddress person = new ChannelAddress("line", "U" + UUID.randomUUID(), "มาลี");

    LineTalks() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('line', ?, ?, true)",
                account,
                hub.desk.team)));
    }

    /** It came and was delivered. */
    TicketHead said(String text) {
        return delivered(came(text));
    }

    /** It came and waits to be delivered. */
    InboundMessage came(String text) {
        Instant at = hub.desk.clock.instant();
        InboundMessage message =
                InboundMessage.spoken("line", account, UUID.randomUUID().toString(), person, text, "th", List.of(), at);
        hub.in(() -> hub.intake.intake.accept(message, RAW));
        return message;
    }

    TicketHead delivered(InboundMessage message) {
        hub.worker.drain();
        return hub.ticketOf(message);
    }

    /** @param seconds after which it leaves */
    MessageView answered(TicketHead ticket, String text, int seconds) {
        UUID newest =
                hub.in(() -> hub.desk.register.head(ticket.id()).orElseThrow()).lastMessage();
        NewReply reply = new NewReply(text, null, newest, null, null, null, null, null, seconds);
        return done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)));
    }

    /** The answers of people that may leave now. */
    List<OutboundMessage> leaving() {
        return claimed().stream().filter(message -> !message.automatic()).toList();
    }

    /** Everything that may leave now. */
    List<OutboundMessage> claimed() {
        return hub.in(() -> hub.replies.claimed("line")).stream()
                .filter(message -> message.account().equals(account))
                .toList();
    }
}
