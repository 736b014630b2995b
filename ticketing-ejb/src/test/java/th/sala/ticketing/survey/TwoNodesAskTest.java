package th.sala.ticketing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** Two nodes look for whom to ask at the same time. */
class TwoNodesAskTest {
    private static final int CUSTOMERS = 6;

    private final Hub hub = new Hub();
    private final Hub other = new Hub();

    @Test
    void each_customer_is_asked_once_also_with_two_tickets_done_FB_1() {
        Surveys here = new Surveys(hub);
        Surveys there = new Surveys(other);
        Caller admin = new Caller("admin1", Set.of("admin"), Set.of());
        done(hub.in(() -> here.rules.write(admin, new SurveyRule(hub.desk.team, true, false, 60, 5, 30))));
        IntStream.range(0, CUSTOMERS).forEach(each -> twoTickets());
        hub.claimed();
        List.of(hub, other).forEach(node -> node.pass(Duration.ofHours(1)));

        CompletableFuture.allOf(CompletableFuture.runAsync(here::ask), CompletableFuture.runAsync(there::ask))
                .join();

        assertThat(hub.claimed()).hasSize(CUSTOMERS);
    }

    private void twoTickets() {
        TicketHead first = hub.delivered(Mails.aMail());
        String address = hub.spoken
                .messages
                .newest(first.id())
                .orElseThrow()
                .envelope()
                .from()
                .value();
        solve(first);
        solve(hub.delivered(Mails.aMail().from(address)));
    }

    private void solve(TicketHead ticket) {
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
    }
}
