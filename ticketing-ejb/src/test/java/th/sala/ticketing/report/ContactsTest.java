package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.ticket.TicketHead;

/** What counts as one contact, and stays one. */
class ContactsTest {
    private static final String DAY = "2026-12-01";

    private final Counted desk = new Counted();

    @Test
    void what_is_written_in_lines_before_an_answer_is_one_contact_KP_3() {
        TicketHead chat = chat();
        lines(chat, 3);
        desk.said(chat, chat.customer(), "reply", "line");
        desk.said(chat, chat.customer(), "reply", "line");
        assertThat(desk.total("contact-frequency", DAY, DAY))
                .containsEntry("inbound", 1L)
                .containsEntry("outbound", 1L);
        desk.solved(chat, "2026-12-01T10:00");
        assertThat(desk.total("resolution-rate", DAY, DAY)).containsEntry("firstContact", 1L);
    }

    @Test
    void whoever_writes_again_after_an_answer_or_on_another_day_turned_to_us_twice_KP_3() {
        TicketHead answered = chat();
        lines(answered, 2);
        desk.said(answered, answered.customer(), "reply", "line");
        lines(answered, 2);
        TicketHead waiting = chat();
        lines(waiting, 1);
        desk.fixture.clock.set("2026-12-02T09:00");
        lines(waiting, 1);
        desk.solved(answered, "2026-12-02T10:00");
        desk.solved(waiting, "2026-12-02T10:00");
        assertThat(desk.total("resolution-rate", DAY, DAY))
                .containsEntry("resolved", 2L)
                .containsEntry("firstContact", 0L);
        assertThat(desk.total("contact-frequency", DAY, "2026-12-02")).containsEntry("inbound", 4L);
    }

    @Test
    void who_is_erased_before_the_end_was_no_first_contact_KP_3() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        desk.said(ticket, ticket.customer(), "reply", "email");
        desk.said(ticket, ticket.customer(), "message", "email");
        desk.fixture.in(() -> desk.fixture.jdbi.withHandle(
                handle -> handle.execute("DELETE FROM ticketing.message WHERE ticket = ?", ticket.id())));
        desk.solved(ticket, "2026-12-01T10:00");
        assertThat(desk.total("resolution-rate", DAY, DAY))
                .containsEntry("resolved", 1L)
                .containsEntry("firstContact", 0L);
    }

    @Test
    void an_answer_that_never_left_is_no_contact_and_one_that_left_is_one_CU_4() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        UUID stuck = queued(ticket);
        UUID left = queued(ticket);
        delivery(stuck, "failed");
        assertThat(desk.total("contact-frequency", DAY, DAY)).containsEntry("outbound", 0L);
        delivery(left, "sending");
        delivery(left, "sent");
        delivery(left, "delivered");
        delivery(left, "read");
        assertThat(desk.total("contact-frequency", DAY, DAY)).containsEntry("outbound", 1L);
    }

    @Test
    void an_answer_that_came_back_and_was_sent_again_is_one_contact_on_its_first_day_CU_4() {
        UUID answer = queued(desk.opened("2026-12-01T09:00"));
        delivery(answer, "sent");
        delivery(answer, "failed");
        desk.fixture.clock.set("2026-12-02T09:00");
        delivery(answer, "queued");
        delivery(answer, "sending");
        delivery(answer, "sent");
        assertThat(desk.total("contact-frequency", DAY, "2026-12-02")).containsEntry("outbound", 1L);
        assertThat(desk.total("contact-frequency", DAY, DAY)).containsEntry("outbound", 1L);
    }

    private TicketHead chat() {
        desk.fixture.clock.set("2026-12-01T09:00");
        return desk.fixture.opened("chat", SubjectId.next(), "line");
    }

    private void lines(TicketHead ticket, int count) {
        IntStream.range(0, count).forEach(each -> desk.said(ticket, ticket.customer(), "message", "line"));
    }

    private UUID queued(TicketHead ticket) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        desk.fixture.in(() -> desk.fixture.jdbi.withHandle(handle -> handle.execute(
                """
                INSERT INTO ticketing.message (id, ticket, direction, kind, channel, author, customer, at, text, language,
                  participants_key, participants, delivery_state)
                VALUES (?, ?, 'outbound', 'reply', 'email', ?, ?, ?, 'words', 'th', '', '', 'queued')
                """, id, ticket.id(), desk.fixture.agent, ticket.customer().value(), desk.fixture.clock.instant())));
        return id;
    }

    private void delivery(UUID message, String state) {
        desk.fixture.in(() -> desk.fixture.jdbi.withHandle(handle -> handle.execute(
                "UPDATE ticketing.message SET delivery_state = ?, delivery_at = ? WHERE id = ?",
                state,
                desk.fixture.clock.instant(),
                message)));
    }
}
