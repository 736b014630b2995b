package th.sala.ticketing.chat;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.FileLinks;
import th.sala.ticketing.reply.IssuedFileLinks;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.sla.Clocks;
import th.sala.ticketing.ticket.TicketHead;

/** A chat with one guest, on a hub without a server. */
final class Chats {
    private static final byte[] RAW = {'{', '}'};

    final Hub hub;
    final String account;
    final String guest = UUID.randomUUID().toString();
    final GuestChats.Desk desk;
    final GuestChats chats;
    final GuestChoices choices;
    final Presences presences;

    Chats() {
        this(new Hub(), "chat-" + UUID.randomUUID());
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('web-chat', ?, ?, true)",
                account,
                hub.desk.team)));
    }

    private Chats(Hub hub, String account) {
        this.hub = hub;
        this.account = account;
        desk = new GuestChats.Desk(account, "always");
        presences = new Presences(hub.desk.jdbi, hub.desk.clock);
        GuestLines lines = new GuestLines(hub.desk.jdbi, hub.desk.clock);
        Standings standings = new Standings(hub.desk.jdbi, Clocks.times(hub.desk.jdbi), hub.desk.clock);
        chats = new ServingGuests(
                lines,
                hub.intake.pending,
                standings,
                presences,
                links(),
                hub.consent.withdrawals(),
                hub.desk.register,
                feed(),
                hub.consent.subjects(),
                hub.desk.clock);
        choices = new KeepingChoices(
                hub.consent.subjects(),
                hub.consent.notices(),
                hub.consent.ledger(),
                standings,
                new ChatTranscript(lines, hub.consent.subjects()),
                new ConfirmedAddresses(hub.consent.subjects(), hub.consent.merges(), hub.spoken.messages),
                hub.replies.transcripts,
                hub.desk.register,
                Recognitions.typed(hub.desk.jdbi, hub.consent.subjects(), hub.desk.clock),
                hub.desk.clock);
    }

    /** Another guest of the same chat. */
    Chats another() {
        return new Chats(hub, account);
    }

    ChatDesk tending() {
        return new TendingChats(hub.desk.register, presences, feed(), hub.desk.clock);
    }

    private FileLinks links() {
        return new IssuedFileLinks(hub.desk.jdbi, hub.intake.blobs, hub.desk.clock, "https://help.example.com", 7);
    }

    private FeedWriter feed() {
        return (kind, ticket, number, team) -> hub.desk.feed.add(kind + " " + number);
    }

    ChannelAddress address() {
        return new ChannelAddress("web-chat", guest, null);
    }

    TicketHead said(String text) {
        return said(text, UUID.randomUUID().toString());
    }

    TicketHead said(String text, String clientId) {
        return said(text, clientId, Shown.NOTHING);
    }

    TicketHead said(String text, Shown before) {
        return said(text, UUID.randomUUID().toString(), before);
    }

    private TicketHead said(String text, String clientId, Shown before) {
        return hub.delivered(message(text, clientId).after(before), RAW);
    }

    /** Said and acknowledged, and no ticket shows it yet. */
    void acknowledged(String text, String clientId) {
        hub.in(() -> hub.intake.intake.accept(message(text, clientId), RAW));
    }

    private InboundMessage message(String text, String clientId) {
        return InboundMessage.spoken(
                "web-chat", account, guest + ":" + clientId, address(), text, "th", List.of(), null);
    }

    /** Lets everything leave that waits for this chat. */
    List<OutboundMessage> sent() {
        List<OutboundMessage> claimed = hub.in(() -> hub.replies.claimed("web-chat")).stream()
                .filter(message -> message.account().equals(account))
                .toList();
        claimed.forEach(message -> hub.in(() -> {
            hub.replies.outbox.begin(message.claim());
            hub.replies.outbox.sent(message.claim(), "in-history");
            return null;
        }));
        return claimed;
    }

    List<GuestLine> history() {
        return hub.in(() -> chats.history(guest, 100));
    }

    List<String> texts() {
        return history().stream()
                .filter(line -> !line.by().equals("hub"))
                .map(GuestLine::text)
                .toList();
    }

    GuestStanding standing() {
        return hub.in(() -> chats.standing(guest, desk));
    }
}
