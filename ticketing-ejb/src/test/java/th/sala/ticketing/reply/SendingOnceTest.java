package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** P3: what LINE may have taken leaves again only while LINE remembers it; who takes it back is told that it may be late. */
class SendingOnceTest {
    private final Hub hub = new Hub();
    private final String account = "line-" + UUID.randomUUID();
    private final TicketHead ticket;
    private final UUID reply;

    SendingOnceTest() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('line', ?, ?, true)",
                account,
                hub.desk.team)));
        ticket = hub.delivered(
                InboundMessage.spoken(
                        "line",
                        account,
                        UUID.randomUUID().toString(),
                        new ChannelAddress("line", "U" + UUID.randomUUID(), null),
                        "สวัสดีค่ะ",
                        "th",
                        List.of(),
                        hub.desk.clock.instant()),
                new byte[] {1});
        claimed();
        reply = done(hub.answered(ticket, "ได้ค่ะ")).id();
    }

    @Test
    void a_push_that_was_lost_on_friday_is_uncertain_on_monday() {
        begun();
        hub.pass(Duration.ofHours(66));
        expire();

        assertThat(state()).isEqualTo("uncertain answer-lost");
        assertThat(claimed()).isEmpty();
    }

    @Test
    void a_push_that_was_lost_just_now_is_sent_again_under_its_key() {
        begun();
        hub.pass(Duration.ofMinutes(6));
        expire();

        assertThat(claimed()).extracting(OutboundMessage::message).containsExactly(reply);
    }

    @Test
    void a_push_that_waited_for_its_next_try_for_longer_than_the_key_lives_is_uncertain() {
        noAnswer(begun());
        hub.pass(Duration.ofHours(24));

        assertThat(claimed()).isEmpty();
        assertThat(state()).isEqualTo("uncertain answer-lost");
        UUID row = row();
        done(hub.in(() -> hub.replies.overseeing.retry(hub.agent(), row)));
        assertThat(claimed()).extracting(OutboundMessage::message).containsExactly(reply);
    }

    @Test
    void what_line_may_have_taken_already_cannot_be_taken_back() {
        noAnswer(begun());

        assertThat(Hub.refusal(hub.in(() -> hub.replies.desk.takeBack(hub.agent(), ticket.number(), reply))))
                .isEqualTo("not-queued");
        assertThat(state()).startsWith("queued");
    }

    @Test
    void the_echo_of_an_answer_that_waits_for_its_next_try_says_that_it_left() {
        noAnswer(begun());
        hub.in(() -> hub.replies.news.ours("line", "provider-1", reply.toString()));

        assertThat(state()).startsWith("sent");
        hub.pass(Duration.ofHours(1));
        assertThat(claimed()).isEmpty();
    }

    private OutboundMessage begun() {
        OutboundMessage leaving = claimed().get(0);
        hub.in(() -> hub.replies.outbox.begin(leaving.claim()));
        return leaving;
    }

    private void noAnswer(OutboundMessage leaving) {
        hub.in(() -> {
            hub.replies.outbox.failed(leaving.claim(), "LINE gave no answer.", true);
            return null;
        });
    }

    private void expire() {
        for (int turn = 0; turn < 10; turn++) {
            hub.in(() -> {
                hub.replies.leases.expire();
                return null;
            });
        }
    }

    private List<OutboundMessage> claimed() {
        return hub.in(() -> hub.replies.claimed("line")).stream()
                .filter(message -> message.account().equals(account) && !message.automatic())
                .toList();
    }

    private UUID row() {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM ticketing.outbox WHERE message = :message")
                        .bind("message", reply)
                        .mapTo(UUID.class)
                        .one()));
    }

    private String state() {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT state || ' ' || coalesce(reason, '') FROM ticketing.outbox WHERE message = :message")
                .bind("message", reply)
                .mapTo(String.class)
                .one()));
    }
}
