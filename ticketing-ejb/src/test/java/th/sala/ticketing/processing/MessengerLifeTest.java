package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** What Messenger tells about messages: edits, reactions, how far they came, and what others sent (T33, P3). */
class MessengerLifeTest {
    private static final byte[] RAW = {'{', '}'};

    private final Hub hub = new Hub();
    private final String account = "page-" + UUID.randomUUID();
    private final ChannelAddress person = new ChannelAddress("messenger", "psid-" + UUID.randomUUID(), null);

    MessengerLifeTest() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('messenger', ?, ?, true)",
                account,
                hub.desk.team)));
    }

    @Test
    void an_edit_shows_the_newest_words_and_that_it_was_edited() {
        TicketHead ticket = said("mid-1-" + account, "ส่งวันที่ 12");
        told(Kind.EDITED, "mid-1-" + account, "ส่งวันที่ 21", Map.of());

        assertThat(first(ticket).text()).isEqualTo("ส่งวันที่ 21");
        assertThat(first(ticket).editedAt()).isNotNull();
    }

    @Test
    void an_edit_that_comes_before_its_message_is_applied_when_the_message_comes() {
        String early = told(Kind.EDITED, "mid-late-" + account, "ส่งวันที่ 21", Map.of());
        assertThat(state(early)).isEqualTo("ignored");

        TicketHead ticket = said("mid-late-" + account, "ส่งวันที่ 12");
        hub.worker.drain();
        assertThat(first(ticket).text()).isEqualTo("ส่งวันที่ 21");
        assertThat(state(early)).isEqualTo("delivered");
    }

    @Test
    void what_was_taken_back_before_it_came_is_not_shown_when_it_comes_P8() {
        told(Kind.UNSENT, "mid-gone-" + account, null, Map.of());
        TicketHead ticket = said("mid-gone-" + account, "เบอร์บัตรของฉันคือ 4111");
        hub.worker.drain();

        assertThat(first(ticket).withheld()).isEqualTo("unsent");
        assertThat(first(ticket).text()).isNull();
    }

    @Test
    void a_reaction_stands_on_its_message_until_it_is_taken_back_and_moves_nothing() {
        TicketHead ticket = said("mid-2-" + account, "ขอบคุณ");
        told(Kind.REACTION, "mid-2-" + account, "😢", Map.of("action", "react"));
        assertThat(first(ticket).reaction()).isEqualTo("😢");

        told(Kind.REACTION, "mid-2-" + account, null, Map.of("action", "unreact"));
        assertThat(first(ticket).reaction()).isNull();
        assertThat(hub.in(() -> hub.desk.register.head(ticket.id()).orElseThrow())
                        .lastMessage())
                .isEqualTo(ticket.lastMessage());
    }

    @Test
    void an_edit_of_what_the_hub_never_had_is_counted_as_ignored() {
        assertThat(state(told(Kind.EDITED, "mid-unknown-" + account, "x", Map.of())))
                .isEqualTo("ignored");
    }

    @Test
    void delivered_and_read_come_in_any_order_and_never_go_backwards_T33() {
        TicketHead ticket = said("mid-3-" + account, "สวัสดี");
        done(hub.answered(ticket, "สวัสดีค่ะ"));
        sendAll();
        String mark = hub.desk.clock.instant().plusSeconds(1).toString();

        told(Kind.READ, null, null, Map.of(InboundEvent.WATERMARK, mark));
        assertThat(reply(ticket).delivery().state()).isEqualTo("read");

        told(Kind.DELIVERED, null, null, Map.of(InboundEvent.WATERMARK, mark));
        assertThat(reply(ticket).delivery().state()).isEqualTo("read");
    }

    /** The provider's time of the newest message lies before its answer reached the hub, and is told twice. */
    @Test
    void the_newest_message_is_delivered_and_then_read_by_the_same_watermark_T33() {
        TicketHead ticket = said("mid-7-" + account, "สวัสดี");
        done(hub.answered(ticket, "สวัสดีค่ะ"));
        List<OutboundMessage> leaving = claimed();
        leaving.forEach(message -> hub.in(() -> hub.replies.outbox.begin(message.claim())));
        String mark = hub.desk.clock.instant().toString();
        hub.pass(Duration.ofSeconds(2));
        leaving.forEach(message -> hub.in(() -> {
            hub.replies.outbox.sent(message.claim(), "mid-of-" + message.message());
            return null;
        }));

        told(Kind.DELIVERED, null, null, Map.of(InboundEvent.WATERMARK, mark));
        assertThat(reply(ticket).delivery().state()).isEqualTo("delivered");
        told(Kind.READ, null, null, Map.of(InboundEvent.WATERMARK, mark));
        assertThat(reply(ticket).delivery().state()).isEqualTo("read");
    }

    @Test
    void an_echo_of_our_own_is_merged_and_settles_what_was_uncertain_P3() {
        TicketHead ticket = said("mid-4-" + account, "สวัสดี");
        MessageView reply = done(hub.answered(ticket, "ตอบค่ะ"));
        claimed()
                .forEach(message -> hub.in(() -> {
                    hub.replies.outbox.begin(message.claim());
                    hub.replies.outbox.uncertain(message.claim(), "Meta gave no answer.");
                    return null;
                }));

        told(
                Kind.SENT_OUTSIDE,
                "mid-echo-" + account,
                "ตอบค่ะ",
                Map.of(InboundEvent.OWN_ID, reply.id().toString()));

        assertThat(reply(ticket).delivery().state()).isEqualTo("sent");
        assertThat(hub.messages(ticket))
                .filteredOn(message -> message.kind().equals("reply"))
                .hasSize(1);
    }

    @Test
    void what_others_sent_is_kept_as_such_and_answers_the_ticket() {
        TicketHead ticket = said("mid-5-" + account, "ราคาเท่าไร");
        told(Kind.SENT_OUTSIDE, "mid-outside-" + account, "500 บาทค่ะ", Map.of());

        assertThat(reply(ticket).author()).isEqualTo("outside");
        assertThat(reply(ticket).delivery().state()).isEqualTo("sent");
        int met = hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM ticketing.sla_clock
                        WHERE ticket = :ticket AND clock = 'first-response' AND met_at IS NOT NULL""")
                .bind("ticket", ticket.id())
                .mapTo(Integer.class)
                .one()));
        assertThat(met).isEqualTo(1);
    }

    @Test
    void what_others_sent_to_somebody_unknown_opens_no_ticket() {
        assertThat(state(told(Kind.SENT_OUTSIDE, "mid-nobody-" + account, "โปรโมชั่น", Map.of())))
                .isEqualTo("ignored");
    }

    @Test
    void after_24_hours_nobody_may_write_and_what_waits_does_not_leave_T35() {
        TicketHead ticket = said("mid-6-" + account, "สวัสดี");
        done(hub.answered(ticket, "ค่ะ"));
        hub.pass(Duration.ofHours(25));

        assertThat(claimed()).isEmpty();
        assertThat(reply(ticket).delivery().reason()).isEqualTo("window-closed");
        assertThat(refusal(hub.answered(ticket, "ขออภัยที่ช้าค่ะ"))).isEqualTo("window-closed");
    }

    private void sendAll() {
        claimed()
                .forEach(message -> hub.in(() -> {
                    hub.replies.outbox.begin(message.claim());
                    hub.replies.outbox.sent(message.claim(), "mid-of-" + message.message());
                    return null;
                }));
    }

    private List<OutboundMessage> claimed() {
        return hub.in(() -> hub.replies.claimed("messenger")).stream()
                .filter(message -> message.account().equals(account))
                .toList();
    }

    private MessageView first(TicketHead ticket) {
        return hub.messages(ticket).get(0);
    }

    private MessageView reply(TicketHead ticket) {
        return hub.messages(ticket).stream()
                .filter(message -> message.kind().equals("reply"))
                .findFirst()
                .orElseThrow();
    }

    private TicketHead said(String mid, String text) {
        InboundMessage message = InboundMessage.spoken(
                "messenger", account, mid, person, text, "th", List.of(), hub.desk.clock.instant());
        hub.in(() -> hub.intake.intake.accept(message, RAW));
        hub.worker.drain();
        return hub.ticketOf(message);
    }

    private String told(Kind kind, String about, String text, Map<String, String> details) {
        InboundEvent event = new InboundEvent(
                "messenger",
                account,
                UUID.randomUUID().toString(),
                kind,
                person,
                about,
                text,
                hub.desk.clock.instant(),
                details);
        hub.in(() -> hub.intake.intake.accept(event, RAW));
        hub.worker.drain();
        return event.externalId();
    }

    private String state(String externalId) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT state FROM ticketing.inbox WHERE external_id = :id")
                        .bind("id", externalId)
                        .mapTo(String.class)
                        .one()));
    }
}
