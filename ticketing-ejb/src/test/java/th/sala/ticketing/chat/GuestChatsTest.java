package th.sala.ticketing.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.ticket.TicketHead;

class GuestChatsTest {
    private final Chats chat = new Chats();

    @Test
    void CH_6_whoever_asks_for_a_person_has_a_ticket_with_the_whole_transcript() {
        TicketHead ticket = chat.said("สวัสดีค่ะ");
        chat.said("สั่งของไว้เมื่อวาน");
        chat.said("ยังไม่ได้รับ");
        TicketHead asked = chat.said("ขอคุยกับเจ้าหน้าที่ค่ะ");

        assertThat(asked.id()).isEqualTo(ticket.id());
        assertThat(chat.hub.messages(ticket).stream()
                        .filter(message -> message.kind().equals("message"))
                        .map(MessageView::text))
                .containsExactly("สวัสดีค่ะ", "สั่งของไว้เมื่อวาน", "ยังไม่ได้รับ", "ขอคุยกับเจ้าหน้าที่ค่ะ");
        assertThat(chat.texts())
                .containsExactly("สวัสดีค่ะ", "สั่งของไว้เมื่อวาน", "ยังไม่ได้รับ", "ขอคุยกับเจ้าหน้าที่ค่ะ");
    }

    @Test
    void P2_a_message_that_was_sent_again_stands_once_and_keeps_the_id_that_the_page_gave() {
        chat.said("ครั้งเดียว", "c-1");
        chat.said("ครั้งเดียว", "c-1");

        assertThat(chat.history())
                .filteredOn(line -> line.by().equals("guest"))
                .singleElement()
                .satisfies(line -> assertThat(line.clientId()).isEqualTo("c-1"));
    }

    @Test
    void P1_what_was_acknowledged_stands_in_the_history_before_any_ticket_shows_it_and_once_after() {
        chat.said("สวัสดีค่ะ", "c-1");
        chat.acknowledged("ของยังไม่มา", "c-2");
        assertThat(chat.history())
                .filteredOn(line -> line.by().equals("guest"))
                .extracting(GuestLine::clientId, GuestLine::text)
                .containsExactly(tuple("c-1", "สวัสดีค่ะ"), tuple("c-2", "ของยังไม่มา"));
        assertThat(chat.another().history()).isEmpty();

        chat.hub.work();
        assertThat(chat.texts()).containsExactly("สวัสดีค่ะ", "ของยังไม่มา");
    }

    @Test
    void a_reply_stands_in_the_history_once_it_left_and_is_delivered_once_the_page_says_so() {
        TicketHead ticket = chat.said("มีของไหมคะ");
        chat.sent();
        done(chat.hub.answered(ticket, "มีค่ะ"));
        assertThat(chat.texts()).containsExactly("มีของไหมคะ");

        chat.sent();
        assertThat(chat.texts()).hasSize(2);
        GuestLine reply = chat.hub.in(() -> chat.chats.unconfirmed(chat.guest)).stream()
                .filter(line -> line.by().equals("agent"))
                .findFirst()
                .orElseThrow();
        assertThat(reply.text()).startsWith("มีค่ะ");
        assertThat(reply.confirmed()).isFalse();

        confirm(chat.guest, reply.id());
        assertThat(delivery(ticket, reply.id())).isEqualTo("delivered");
        assertThat(chat.hub.in(() -> chat.chats.unconfirmed(chat.guest)))
                .noneMatch(line -> line.by().equals("agent"));
        assertThat(chat.hub.desk.feed).contains("delivery-changed " + ticket.number());
    }

    @Test
    @Tag("P19.6")
    void the_guest_alone_reads_the_link_that_takes_a_withdrawal_back() {
        TicketHead ticket = chat.said("สวัสดีค่ะ");
        chat.hub.in(() -> chat.hub
                .consent
                .ledger()
                .record(new ConsentDecision(
                        ticket.customer(),
                        "marketing-email",
                        "given",
                        "web-chat",
                        "BUTTON",
                        "general/1",
                        "th",
                        List.of(),
                        null,
                        "subject")));
        chat.hub.pass(Duration.ofSeconds(1));
        chat.said("ไม่รับข่าวสาร");
        chat.sent();

        assertThat(chat.history())
                .anyMatch(line -> line.text().matches("(?s).*/unsubscribe/undo/[A-Za-z0-9_-]{20,}.*"));
        assertThat(chat.hub.messages(ticket))
                .noneMatch(message -> message.text().matches("(?s).*/unsubscribe/undo/[A-Za-z0-9_-]{20,}.*"));
    }

    @Test
    void nobody_confirms_what_went_to_somebody_else() {
        TicketHead ticket = chat.said("มีของไหมคะ");
        done(chat.hub.answered(ticket, "มีค่ะ"));
        UUID reply = chat.sent().stream()
                .filter(message -> !message.automatic())
                .findFirst()
                .orElseThrow()
                .message();

        confirm(UUID.randomUUID().toString(), reply);

        assertThat(delivery(ticket, reply)).isEqualTo("sent");
        assertThat(chat.hub.in(() -> chat.chats.history(UUID.randomUUID().toString(), 10)))
                .isEmpty();
    }

    @Test
    void a_file_of_ours_is_fetched_by_a_link_by_the_guest_it_was_sent_to_and_nobody_else() {
        TicketHead ticket = chat.said("ขอใบเสร็จค่ะ");
        done(chat.hub.answered(ticket, "แนบมาแล้วค่ะ"));
        UUID reply = chat.sent().stream()
                .filter(message -> !message.automatic())
                .findFirst()
                .orElseThrow()
                .message();
        UUID file = attached(reply);

        assertThat(chat.history())
                .filteredOn(line -> line.id().equals(reply))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.files()).extracting(GuestLine.File::id).containsExactly(file));
        assertThat(chat.hub.in(() -> chat.chats.link(chat.guest, file)).orElseThrow())
                .startsWith("https://help.example.com/api/v1/files/");
        assertThat(chat.hub.in(() -> chat.chats.link(UUID.randomUUID().toString(), file)))
                .isEmpty();
        assertThat(chat.hub.in(() -> chat.chats.link(chat.guest, UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void a_guest_waits_in_the_queue_then_talks_and_in_the_end_is_told_so() {
        assertThat(chat.standing().state()).isEqualTo("none");
        TicketHead before = before();
        TicketHead ticket = chat.said("รบกวนหน่อยค่ะ");
        assertThat(chat.standing()).satisfies(standing -> {
            assertThat(standing.state()).isEqualTo("waiting");
            assertThat(standing.position()).isEqualTo(2);
            assertThat(standing.ticket()).isEqualTo(ticket.number());
            assertThat(standing.open()).isTrue();
        });

        done(chat.hub.in(() -> chat.hub.desk.desk.progress(chat.hub.agent(), ticket.number(), null)));
        assertThat(chat.standing().state()).isEqualTo("talking");
        assertThat(chat.standing().agent()).isEqualTo(chat.hub.desk.agent);
        assertThat(chat.standing().position()).isNull();

        done(chat.hub.in(
                () -> chat.hub.desk.desk.resolve(chat.hub.agent(), ticket.number(), "solved", null, null, null)));
        assertThat(chat.standing().state()).isEqualTo("ended");
        assertThat(before.number()).isNotEqualTo(ticket.number());
    }

    @Test
    void a_guest_whose_ticket_goes_on_in_another_one_is_told_how_that_one_stands_and_hears_of_it() {
        TicketHead ticket = chat.said("รบกวนหน่อยค่ะ");
        TicketHead other = chat.hub.delivered(Mails.aMail().from("m." + UUID.randomUUID() + "@example.com"));
        chat.hub.in(() -> chat.hub.desk.jdbi.withHandle(handle -> handle.execute(
                "UPDATE ticketing.ticket SET merged_into = ?, state = 'cancelled', outcome = 'duplicate', closed_at = now() WHERE id = ?",
                other.id(),
                ticket.id())));

        assertThat(chat.standing().ticket()).isEqualTo(other.number());
        assertThat(chat.standing().state()).isNotEqualTo("ended");
        assertThat(chat.hub.in(() -> chat.chats.concerned(List.of(other.id()))).get(other.id()))
                .containsAll(chat.hub
                        .in(() -> chat.chats.concerned(List.of(ticket.id())))
                        .get(ticket.id()));
    }

    @Test
    void a_colleague_is_there_for_a_minute_after_their_console_said_so() {
        chat.hub.in(() -> {
            chat.presences.desks(List.of(chat.hub.desk.agent, "nobody-of-this-name"));
            return null;
        });
        assertThat(chat.standing().agents()).isEqualTo(1);

        chat.hub.pass(Duration.ofSeconds(61));
        assertThat(chat.standing().agents()).isZero();
    }

    @Test
    void the_desk_hears_that_a_guest_came_types_and_left() {
        TicketHead ticket = chat.said("รบกวนหน่อยค่ะ");
        chat.hub.in(() -> {
            chat.chats.came(chat.guest);
            chat.chats.typing(chat.guest);
            chat.chats.left(chat.guest);
            return null;
        });

        assertThat(chat.hub.desk.feed)
                .containsSubsequence(
                        "guest-present " + ticket.number(),
                        "guest-typing " + ticket.number(),
                        "guest-left " + ticket.number());
        assertThat(chat.hub.in(() -> chat.chats.concerned(List.of(ticket.id()))).get(ticket.id()))
                .containsExactly(chat.hub.in(() -> chat.chats.key(chat.guest)));
    }

    private UUID attached(UUID message) {
        UUID file = UUID.randomUUID();
        chat.hub.in(
                () -> chat.hub.desk.jdbi.withHandle(handle -> handle.execute("""
                    INSERT INTO ticketing.attachment (id, message, name, size, sha256, type, state, blob)
                    VALUES (?, ?, 'ใบเสร็จ.pdf', 1, '', 'application/pdf', 'clean', ?)
                    """, file, message, UUID.randomUUID())));
        return file;
    }

    private TicketHead before() {
        Chats other = chat.another();
        TicketHead ticket = other.said("มาก่อน");
        chat.hub.pass(Duration.ofSeconds(1));
        return ticket;
    }

    private void confirm(String guest, UUID line) {
        chat.hub.in(() -> {
            chat.chats.received(guest, List.of(line));
            return null;
        });
    }

    private String delivery(TicketHead ticket, UUID message) {
        return chat.hub.messages(ticket).stream()
                .filter(one -> one.id().equals(message))
                .findFirst()
                .orElseThrow()
                .delivery()
                .state();
    }
}
