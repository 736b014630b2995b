package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** The outbox on the tables of the database, and what follows from an outcome. */
class WorkingOutboxTest implements OutboxContract {
    /** Other tests leave sends behind in the same database. */
    private static final int TURNS_THAT_REACH_EVERY_ROW = 10;

    private final Hub hub = new Hub();
    private final Map<UUID, TicketHead> tickets = new HashMap<>();

    @Test
    void the_clock_stops_and_the_notice_is_served_when_the_channel_accepted_the_message_SL_3() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        OutboundMessage acknowledgement = hub.claimed().get(0);
        committed(() -> sent(acknowledgement));
        assertThat(events(ticket)).containsExactly("NoticeServed", "NoticeQueued");
        assertThat(firstResponse(ticket)).isNull();

        Hub.done(hub.answered(ticket, "ได้ค่ะ"));
        OutboundMessage reply = hub.claimed().get(0);
        hub.pass(Duration.ofMinutes(5));
        assertThat(firstResponse(ticket)).isNull();
        committed(() -> sent(reply));
        assertThat(firstResponse(ticket)).isEqualTo(hub.desk.clock.instant());
        assertThat(hub.desk.feed).contains("delivery-changed " + hub.desk.team);
    }

    @Test
    void a_bounce_leaves_the_notice_unserved() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        OutboundMessage acknowledgement = hub.claimed().get(0);
        committed(() -> {
            outbox().failed(acknowledgement.claim(), "550 no such user", false);
            return null;
        });

        assertThat(events(ticket)).containsExactly("NoticeFailed", "NoticeQueued");
    }

    @Test
    void a_notice_in_a_lost_acknowledgement_counts_as_failed_and_is_told_again() {
        String address = "lost." + UUID.randomUUID() + "@example.com";
        TicketHead ticket = hub.delivered(Mails.aMail().from(address));
        loseAcknowledgement();
        assertThat(events(ticket)).containsExactly("NoticeFailed", "NoticeQueued");

        hub.delivered(Mails.aMail().from(address));
        assertThat(hub.claimed().get(0).text()).contains("/notices/general/2");
    }

    @Test
    void what_a_person_marks_as_sent_proves_no_notice() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        UUID message = hub.messages(ticket).get(1).id();
        UUID row = row(message);
        loseAcknowledgement();
        Hub.done(committed(() -> hub.replies.overseeing.markSent(hub.agent(), row)));

        assertThat(delivery(message, ticket)).isEqualTo("sent");
        assertThat(events(ticket)).containsExactly("NoticeFailed", "NoticeQueued");
    }

    @Test
    void a_late_acceptance_serves_the_notice_after_all() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        OutboundMessage lost = loseAcknowledgement();
        committed(() -> sent(lost));

        assertThat(events(ticket)).containsExactly("NoticeServed", "NoticeFailed", "NoticeQueued");
    }

    private OutboundMessage loseAcknowledgement() {
        OutboundMessage leaving = hub.claimed().get(0);
        committed(() -> outbox().begin(leaving.claim()));
        pass(LEASE_AND_MORE);
        findLostSends();
        return leaving;
    }

    @Test
    void what_a_person_no_longer_permits_is_taken_out_in_the_same_transaction() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        UUID queued = Hub.done(hub.answered(ticket, "ได้ค่ะ")).id();
        committed(() -> {
            hub.replies.stopped.cancel(new ProcessingStopped(ticket.customer(), "marketing-email"));
            return null;
        });
        assertThat(delivery(queued, ticket)).isEqualTo("queued");

        committed(() -> {
            hub.replies.stopped.cancel(new ProcessingStopped(ticket.customer(), "customer-care"));
            return null;
        });
        assertThat(delivery(queued, ticket)).isEqualTo("failed processing-stopped");
        assertThat(hub.claimed()).isEmpty();
    }

    @Test
    void a_lost_reply_can_be_sent_again_or_marked_as_sent_by_a_person_only() {
        UUID reply = queuedReply();
        UUID row = row(reply);
        OutboundMessage leaving = hub.claimed().stream()
                .filter(one -> one.messageId().contains(reply.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(committed(() -> outbox().begin(leaving.claim()))).isTrue();
        assertThat(Hub.refusal(committed(() -> hub.replies.overseeing.retry(hub.agent(), row))))
                .isEqualTo("not-repeatable");
        pass(LEASE_AND_MORE);
        findLostSends();

        assertThat(committed(() -> hub.replies.overseeing.list(hub.agent(), "uncertain", 10)))
                .extracting(OutboxItem::message)
                .containsExactly(reply);
        assertThat(Hub.done(committed(() -> hub.replies.overseeing.item(hub.agent(), row)))
                        .state())
                .isEqualTo("uncertain");
        assertThat(Hub.refusal(committed(() -> hub.replies.overseeing.item(hub.desk.stranger(), row))))
                .isEqualTo("unknown-outbox-item");
        assertThat(Hub.refusal(committed(() -> hub.replies.overseeing.retry(hub.desk.stranger(), row))))
                .isEqualTo("unknown-outbox-item");
        assertThat(Hub.done(committed(() -> hub.replies.overseeing.markSent(hub.agent(), row)))
                        .state())
                .isEqualTo("sent");
        assertThat(Hub.refusal(committed(() -> hub.replies.overseeing.retry(hub.agent(), row))))
                .isEqualTo("not-repeatable");
        assertThat(delivery(reply)).isEqualTo("sent");
    }

    @Test
    void whoever_it_is_meant_for_can_stop_what_is_queued() {
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());
        String address = "copy." + UUID.randomUUID() + "@example.com";
        UUID first = inCopy(ticket, address, ticket.lastMessage());
        SubjectId copied = hub.in(() -> hub.consent.subjects().find(new Identifier(IdentifierKind.EMAIL, address)))
                .orElseThrow();

        hub.in(() -> hub.consent.blocks().object(copied, "customer-care", "dpo1", "not me"));
        assertThat(hub.claimed()).isEmpty();
        assertThat(delivery(first, ticket)).isEqualTo("failed objected");

        hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.outbox SET state = 'queued' WHERE message = ?", first)));
        committed(() -> {
            hub.replies.stopped.cancel(new ProcessingStopped(copied, "customer-care"));
            return null;
        });
        assertThat(delivery(first, ticket)).isEqualTo("failed processing-stopped");
    }

    private UUID inCopy(TicketHead ticket, String address, UUID newest) {
        NewReply reply = new NewReply("x", null, newest, null, null, null, List.of(address), null, null);
        return Hub.done(committed(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)))
                .id();
    }

    @Test
    void what_cannot_be_read_fails_by_itself_and_holds_up_no_other() {
        UUID broken = queuedReply();
        UUID healthy = queuedReply();
        hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.message SET participants = '\\x00' WHERE id = ?", broken)));

        assertThat(hub.claimed())
                .singleElement()
                .satisfies(sent -> assertThat(sent.messageId()).contains(healthy.toString()));
        String state = hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT state || ' ' || reason FROM ticketing.outbox WHERE message = :message")
                .bind("message", broken)
                .mapTo(String.class)
                .one()));
        assertThat(state).isEqualTo("failed unreadable");
    }

    @Test
    void one_claim_carries_no_more_files_than_memory_can_hold() {
        hub.claimed();
        UUID heavy = queuedReplyWithFile(30);
        UUID large = queuedReplyWithFile(15);
        UUID light = queuedReplyWithFile(10);
        UUID last = queuedReplyWithFile(1);

        assertThat(claimedMessages()).containsExactly(heavy);
        assertThat(claimedMessages()).containsExactly(large, light);
        assertThat(claimedMessages()).containsExactly(last);
    }

    private List<UUID> claimedMessages() {
        List<OutboundMessage> claimed = hub.claimed();
        claimed.forEach(message -> committed(() -> sent(message)));
        return claimed.stream()
                .map(OutboundMessage::messageId)
                .map(id -> UUID.fromString(id.substring(id.indexOf('.') + 1, id.indexOf('@'))))
                .toList();
    }

    private UUID queuedReplyWithFile(int mebibytes) {
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());
        UUID file = Hub.done(hub.in(() -> hub.spoken.desk.upload(hub.agent(), "a.bin", new byte[] {1})));
        NewReply reply = new NewReply("x", null, ticket.lastMessage(), null, null, null, null, List.of(file), null);
        UUID message = Hub.done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)))
                .id();
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "UPDATE ticketing.attachment SET size = ? WHERE message = ?", mebibytes * 1024 * 1024, message)));
        return message;
    }

    @Test
    void what_can_still_be_taken_back_does_not_leave() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.claimed();
        NewReply later = new NewReply("ได้ค่ะ", null, ticket.lastMessage(), null, null, null, null, null, 60);
        Hub.done(committed(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), later)));

        assertThat(hub.claimed()).isEmpty();
        pass(Duration.ofSeconds(61));
        assertThat(hub.claimed()).hasSize(1);
    }

    @Override
    public Outbox outbox() {
        return hub.replies.outbox;
    }

    @Override
    public <T> T committed(Supplier<T> deed) {
        return hub.in(deed);
    }

    @Override
    public UUID queuedReply() {
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());
        UUID message = Hub.done(hub.answered(ticket, "ได้ค่ะ")).id();
        tickets.put(message, ticket);
        return message;
    }

    @Override
    public UUID queuedAcknowledgement() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        UUID message = hub.messages(ticket).get(1).id();
        tickets.put(message, ticket);
        return message;
    }

    @Override
    public void refuseFrom(UUID message) {
        hub.in(() -> hub.consent
                .blocks()
                .object(tickets.get(message).customer(), "customer-care", "dpo1", "the person objects"));
    }

    @Override
    public void stop(UUID message) {
        committed(() -> {
            hub.replies.stopped.cancel(
                    new ProcessingStopped(tickets.get(message).customer(), "customer-care"));
            return null;
        });
    }

    @Override
    public void sendAgain(UUID message) {
        UUID row = row(message);
        Hub.done(committed(() -> hub.replies.overseeing.retry(hub.agent(), row)));
    }

    private UUID row(UUID message) {
        return committed(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM ticketing.outbox WHERE message = :message")
                        .bind("message", message)
                        .mapTo(UUID.class)
                        .one()));
    }

    @Override
    public void pass(Duration time) {
        hub.pass(time);
    }

    @Override
    public void findLostSends() {
        for (int turn = 0; turn < TURNS_THAT_REACH_EVERY_ROW; turn++) {
            committed(() -> {
                hub.replies.leases.expire();
                return null;
            });
        }
    }

    @Override
    public String delivery(UUID message) {
        return delivery(message, tickets.get(message));
    }

    private String delivery(UUID message, TicketHead ticket) {
        MessageView.Delivery delivery = hub.messages(ticket).stream()
                .filter(view -> view.id().equals(message))
                .findFirst()
                .orElseThrow()
                .delivery();
        return delivery.state() + (delivery.reason() == null ? "" : " " + delivery.reason());
    }

    private Void sent(OutboundMessage message) {
        outbox().sent(message.claim(), "250 2.0.0 Ok");
        return null;
    }

    private List<String> events(TicketHead ticket) {
        return committed(() -> hub.consent.ledger().entries(ticket.customer())).stream()
                .map(ConsentEntry::event)
                .toList();
    }

    private Instant firstResponse(TicketHead ticket) {
        return Hub.done(committed(() -> hub.desk.desk.get(hub.agent(), ticket.number())))
                .firstResponse()
                .metAt();
    }
}
