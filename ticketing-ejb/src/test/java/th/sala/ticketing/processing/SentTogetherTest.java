package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** Answers that are written within moments leave LINE as one call, and stay that call until it is settled (CH-1, P3). */
class SentTogetherTest {
    private final LineTalks line = new LineTalks();
    private final Hub hub = line.hub;
    private final TicketHead ticket = line.said("สินค้ายังไม่มา");

    @Test
    void an_answer_waits_for_the_next_one_that_leaves_within_moments() {
        line.answered(ticket, "ขอเช็กให้นะคะ", 4);
        hub.pass(Duration.ofSeconds(3));
        line.answered(ticket, "ของออกแล้วค่ะ", 4);
        hub.pass(Duration.ofSeconds(2));
        assertThat(line.leaving()).isEmpty();

        hub.pass(Duration.ofSeconds(3));
        assertThat(line.leaving()).extracting(OutboundMessage::text).containsExactly("ขอเช็กให้นะคะ", "ของออกแล้วค่ะ");
    }

    @Test
    void an_answer_does_not_wait_for_one_that_leaves_later_nor_without_end() {
        line.answered(ticket, "ทันที", 0);
        line.answered(ticket, "อีกนาน", 60);
        assertThat(line.leaving()).extracting(OutboundMessage::text).containsExactly("ทันที");

        line.answered(ticket, "แรก", 0);
        hub.pass(Duration.ofSeconds(19));
        line.answered(ticket, "ถัดไป", 3);
        assertThat(line.leaving()).extracting(OutboundMessage::text).containsExactly("แรก");
    }

    @Test
    void one_of_them_can_still_be_taken_back_while_they_wait() {
        line.answered(ticket, "หนึ่ง", 4);
        UUID second = line.answered(ticket, "สอง", 4).id();
        done(hub.in(() -> hub.replies.desk.takeBack(hub.agent(), ticket.number(), second)));
        hub.pass(Duration.ofSeconds(5));

        assertThat(line.leaving()).extracting(OutboundMessage::text).containsExactly("หนึ่ง");
    }

    @Test
    void what_left_as_one_call_and_was_not_taken_is_handed_out_again_as_a_whole_under_the_same_key() {
        UUID key = UUID.randomUUID();
        List<OutboundMessage> call = two();
        hub.in(() -> hub.replies.outbox.begin(claims(call), key));
        refuse(call.get(0));
        hub.pass(Duration.ofMinutes(1));
        assertThat(line.leaving()).as("the other half is still under way").isEmpty();

        refuse(call.get(1));
        hub.pass(Duration.ofMinutes(1));
        List<OutboundMessage> again = line.leaving();
        assertThat(again).hasSize(2).allSatisfy(message -> {
            assertThat(message.joined()).isEqualTo(key);
            assertThat(message.attempt()).isEqualTo(2);
        });
    }

    @Test
    void what_stayed_behind_when_its_call_was_taken_leaves_by_itself() {
        UUID key = UUID.randomUUID();
        List<OutboundMessage> call = two();
        hub.in(() -> hub.replies.outbox.begin(claims(call), key));
        call.forEach(this::refuse);
        hub.in(() -> hub.desk.jdbi.withHandle(db -> db.execute(
                "UPDATE ticketing.outbox SET state = 'failed' WHERE message = ?",
                call.get(1).message())));
        hub.pass(Duration.ofMinutes(1));
        List<OutboundMessage> half = line.leaving();
        hub.in(() -> {
            hub.replies.outbox.begin(claims(half), key);
            hub.replies.outbox.sent(half.get(0).claim(), "taken");
            return null;
        });
        UUID row = hub.in(() ->
                hub.desk.jdbi.withHandle(db -> db.createQuery("SELECT id FROM ticketing.outbox WHERE message = ?")
                        .bind(0, call.get(1).message())
                        .mapTo(UUID.class)
                        .one()));
        done(hub.in(() -> hub.replies.overseeing.retry(hub.agent(), row)));

        assertThat(line.leaving())
                .singleElement()
                .satisfies(message -> assertThat(message.joined()).isNull());
    }

    @Test
    void what_nobody_waits_for_says_so() {
        line.answered(ticket, "ได้ค่ะ", 0);
        assertThat(line.leaving())
                .allSatisfy(message -> assertThat(message.awaited()).isTrue());
    }

    private List<OutboundMessage> two() {
        line.answered(ticket, "หนึ่ง", 0);
        line.answered(ticket, "สอง", 0);
        return line.leaving();
    }

    private void refuse(OutboundMessage message) {
        hub.in(() -> {
            hub.replies.outbox.failed(message.claim(), "503", true);
            return null;
        });
    }

    private static List<UUID> claims(List<OutboundMessage> messages) {
        return messages.stream().map(OutboundMessage::claim).toList();
    }
}
