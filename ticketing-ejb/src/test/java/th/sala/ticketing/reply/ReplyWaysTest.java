package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.ReplyChoices.Choices;
import th.sala.ticketing.ticket.TicketHead;

/** CH-3: a way that is offered can be gone, and leads from the account that the customer knows. */
class ReplyWaysTest {
    private final Hub hub = new Hub();

    @Test
    void where_the_window_has_closed_nothing_is_offered() {
        TicketHead chat = said("messenger", account("messenger", "page-" + hub.desk.team));
        assertThat(choices(chat).choices().get(0).permitted()).isTrue();
        hub.pass(Duration.ofHours(25));

        assertThat(choices(chat).choices().get(0).permitted()).isFalse();
        assertThat(choices(chat).choices().get(0).reason()).isEqualTo("window-closed");
    }

    @Test
    void an_answer_on_line_leaves_by_the_account_that_was_written_to() {
        account("line", "line-a-" + hub.desk.team);
        TicketHead chat = said("line", account("line", "line-b-" + hub.desk.team));
        TicketHead mail = hub.delivered(Mails.aMail().automatic().from("nok." + UUID.randomUUID() + "@example.com"));
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.message SET ticket = ? WHERE ticket = ?", mail.id(), chat.id())));

        NewReply reply = new NewReply("ค่ะ", null, mail.lastMessage(), null, "line", null, null, null, null);
        UUID id = done(hub.in(() -> hub.replies.desk.reply(hub.agent(), mail.number(), reply)))
                .id();

        assertThat(hub.in(() -> hub.replies.claimed("line")))
                .filteredOn(message -> message.message().equals(id))
                .singleElement()
                .satisfies(message -> assertThat(message.account()).isEqualTo("line-b-" + hub.desk.team));
    }

    private Choices choices(TicketHead ticket) {
        return done(hub.in(() -> hub.replies.choices.of(hub.agent(), ticket.number(), null)));
    }

    private String account(String channel, String account) {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES (?, ?, ?, true)",
                channel,
                account,
                hub.desk.team)));
        return account;
    }

    private TicketHead said(String channel, String account) {
        return hub.delivered(
                InboundMessage.spoken(
                        channel,
                        account,
                        UUID.randomUUID().toString(),
                        new ChannelAddress(channel, "U" + UUID.randomUUID(), null),
                        "สวัสดีค่ะ",
                        "th",
                        List.of(),
                        hub.desk.clock.instant()),
                new byte[] {1});
    }
}
