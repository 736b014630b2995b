package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.call.ACall;
import th.sala.ticketing.call.CallPorts;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.ticket.Ownerless;
import th.sala.ticketing.ticket.TicketHead;

/** TK-3: whatever comes in, somebody answers for it from the first moment. */
class OwnedFromTheStartTest {
    private static final String ACCOUNT = """
            INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('web-chat', ?, ?, true)
            """;
    private static final String LEFT = "DELETE FROM ticketing.agent_team WHERE user_name = ? AND team = ?";

    private final Hub hub = new Hub();
    private final CallPorts calls = new CallPorts(hub);

    @Test
    void no_ticket_is_without_an_owner_after_intake_TK_3() {
        List<UUID> tickets = Stream.of(
                        hub.delivered(Mails.aMail()),
                        chatted(),
                        called(),
                        said("line", "nobody-configured-" + UUID.randomUUID()))
                .map(TicketHead::id)
                .distinct()
                .toList();

        assertThat(tickets).hasSize(4);
        assertThat(Ownerless.among(hub.desk, tickets)).isEmpty();
    }

    @Test
    void what_is_held_by_somebody_of_no_team_counts_as_without_an_owner_TK_3() {
        TicketHead call = called();
        assertThat(call.assignee()).isEqualTo(hub.desk.agent);
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(LEFT, hub.desk.agent, hub.desk.team)));

        assertThat(Ownerless.among(hub.desk, List.of(call.id()))).containsExactly(call.number());
    }

    private TicketHead chatted() {
        String account = "chat-" + UUID.randomUUID();
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(ACCOUNT, account, hub.desk.team)));
        return said("web-chat", account);
    }

    private TicketHead said(String channel, String account) {
        return hub.delivered(
                InboundMessage.spoken(
                        channel,
                        account,
                        UUID.randomUUID().toString(),
                        new ChannelAddress(channel, "guest-" + UUID.randomUUID(), "มาลี"),
                        "ขอสอบถามราคาค่ะ",
                        "th",
                        List.of(),
                        null),
                new byte[] {'{', '}'});
    }

    private TicketHead called() {
        ACall call =
                ACall.at(hub.desk.clock.instant().minus(Duration.ofMinutes(30))).from(ACall.someNumber());
        UUID id = done(hub.in(() -> calls.log.log(hub.desk.agent, Set.of("agent"), call.told())));
        long number = done(hub.in(() -> calls.desk.get(hub.agent(), id))).ticket();
        return done(hub.in(() -> hub.desk.register.visible(hub.agent(), number)));
    }
}
