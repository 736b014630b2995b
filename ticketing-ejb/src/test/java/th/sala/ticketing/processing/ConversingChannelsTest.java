package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.customer.Customers;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketState;

/** What a person writes on a channel without threads goes on with their ticket there (CH-3). */
class ConversingChannelsTest {
    private static final byte[] RAW = {'{', '}'};

    private final Hub hub = new Hub();
    private final String account = "chat-" + UUID.randomUUID();
    private final ChannelAddress person = new ChannelAddress("line", "U" + UUID.randomUUID(), "มาลี");

    ConversingChannelsTest() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('line', ?, ?, true)",
                account,
                hub.desk.team)));
    }

    @Test
    void five_bubbles_are_one_ticket_and_one_acknowledgement() {
        TicketHead first = said("สวัสดีค่ะ");
        List.of("สั่งของไว้", "เมื่อวาน", "ยังไม่มา", "ช่วยดูให้หน่อย")
                .forEach(text -> assertThat(said(text).id()).isEqualTo(first.id()));

        assertThat(hub.messages(first)).hasSize(6);
        assertThat(hub.in(() -> hub.replies.claimed("line")).stream()
                        .filter(message -> message.account().equals(account)))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.to()).containsExactly(person);
                    assertThat(message.text())
                            .contains("หากต้องการแจ้งข้อมูลเพิ่มเติม โปรดพิมพ์ต่อที่นี่")
                            .doesNotContain("อีเมล");
                });
    }

    @Test
    void no_title_shows_the_contact_points_that_the_first_words_tell_and_the_words_themselves_do() {
        TicketHead ticket = said("โทร 081-234-5678 หรือ malee@example.com นะคะ");

        String title = "โทร 0••• หรือ m•••@example.com นะคะ";
        assertThat(done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())))
                        .subject())
                .isEqualTo(title);
        assertThat(done(hub.in(() -> new Customers(hub).timelines.timeline(hub.agent(), ticket.customer(), 10, null)))
                        .items())
                .isNotEmpty()
                .allSatisfy(contact -> assertThat(contact.subject()).isEqualTo(title));
        assertThat(hub.messages(ticket).get(0).text()).contains("081-234-5678", "malee@example.com");
    }

    @Test
    void a_ticket_that_is_called_otherwise_shows_no_contact_point_of_its_old_title() {
        TicketHead ticket = said("โทร 081-234-5678");
        done(hub.in(() -> hub.desk.desk.patch(
                hub.agent(),
                ticket.number(),
                new TicketPatch("ขอให้โทรกลับ", null, null, null, null, null, null, null, null),
                null)));

        assertThat(done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))))
                .filteredOn(change -> change.field().equals("subject"))
                .singleElement()
                .satisfies(change -> assertThat(change.from()).isEqualTo("โทร 0•••"));
    }

    @Test
    void the_ticket_that_waits_for_the_customer_comes_before_a_newer_one() {
        TicketHead older = said("เรื่องแรก");
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), older.number(), "solved", null, null, null)));
        hub.pass(Duration.ofDays(40));
        TicketHead newer = said("เรื่องที่สอง");
        done(hub.in(() -> hub.desk.desk.reopen(hub.agent(), older.number(), null, null)));
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), older.number(), null, "customer", null)));

        TicketHead continued = said("ตอบเรื่องแรก");
        assertThat(newer.id()).isNotEqualTo(older.id());
        assertThat(continued.id()).isEqualTo(older.id());
        assertThat(continued.state()).isEqualTo(TicketState.IN_PROGRESS);
    }

    @Test
    void a_group_is_one_conversation_whoever_of_it_speaks_and_none_of_its_members() {
        ChannelAddress group = new ChannelAddress("line", "C" + UUID.randomUUID(), null);
        ChannelAddress other = new ChannelAddress("line", "U" + UUID.randomUUID(), null);
        TicketHead ticket = said(person, group, "พวกเรารออยู่");
        assertThat(said(other, group, "ใช่ค่ะ").id()).isEqualTo(ticket.id());
        assertThat(said("เรื่องส่วนตัว").id()).isNotEqualTo(ticket.id());

        assertThat(hub.in(() -> hub.replies.claimed("line")).stream()
                        .filter(message -> message.account().equals(account)))
                .anySatisfy(message -> assertThat(message.to()).containsExactly(group));
    }

    @Test
    void within_the_window_a_closed_ticket_opens_again_and_later_another_follows_it() {
        TicketHead ticket = said("เรื่องแรก");
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
        assertThat(said("ยังไม่ได้ของ").id()).isEqualTo(ticket.id());

        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
        hub.pass(Duration.ofDays(40));
        assertThat(said("เรื่องใหม่").id()).isNotEqualTo(ticket.id());
    }

    @Test
    void an_event_that_nobody_acts_on_is_counted_as_ignored() {
        InboundEvent event = new InboundEvent(
                "line",
                account,
                UUID.randomUUID().toString(),
                InboundEvent.Kind.READ,
                person,
                null,
                null,
                Instant.parse("2026-11-22T02:00:00Z"),
                Map.of());
        hub.in(() -> hub.intake.intake.accept(event, RAW));
        hub.worker.drain();

        assertThat(state(event.externalId())).isEqualTo("ignored");
    }

    private String state(String externalId) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT state FROM ticketing.inbox WHERE external_id = :id")
                        .bind("id", externalId)
                        .mapTo(String.class)
                        .one()));
    }

    private TicketHead said(ChannelAddress member, ChannelAddress group, String text) {
        return taken(new InboundMessage(
                "line",
                account,
                UUID.randomUUID().toString(),
                member,
                List.of(),
                List.of(),
                group,
                Trust.PASS,
                null,
                text,
                null,
                "th",
                List.of(),
                ThreadHints.NONE,
                false,
                false,
                null,
                null,
                Shown.NOTHING));
    }

    private TicketHead said(String text) {
        return taken(InboundMessage.spoken(
                "line", account, UUID.randomUUID().toString(), person, text, "th", List.of(), null));
    }

    private TicketHead taken(InboundMessage message) {
        hub.in(() -> hub.intake.intake.accept(message, RAW));
        hub.worker.drain();
        return hub.ticketOf(message);
    }
}
