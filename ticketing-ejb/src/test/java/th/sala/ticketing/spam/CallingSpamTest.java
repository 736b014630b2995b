package th.sala.ticketing.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.sla.ClockLedger;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** Spam is marked, blocked, out of clocks, and restorable; nothing that arrives is lost by it. */
class CallingSpamTest {
    private final Hub hub = new Hub();
    private final String sender = "prize." + UUID.randomUUID() + "@example.com";
    private final TicketHead ticket = again();

    @Test
    void a_ticket_called_spam_is_ended_with_its_clocks_and_comes_back_whole() {
        TicketView spam = Hub.done(marked(false));
        assertThat(spam.outcome()).isEqualTo("spam");
        assertThat(spam.state()).isEqualTo("cancelled");

        hub.pass(Duration.ofMinutes(20));
        TicketView back = Hub.done(restored());
        assertThat(back.state()).isEqualTo("in-progress");
        assertThat(back.outcome()).isNull();
        assertThat(back.reopenCount()).as("it was never closed by an answer").isZero();
        assertThat(back.firstResponse().metAt()).isNull();
        assertThat(back.firstResponse().pausedSeconds()).isEqualTo(1200);
        assertThat(again().state().open()).isTrue();
    }

    @Test
    void what_a_blocked_sender_writes_is_kept_as_spam_without_clock_or_acknowledgement() {
        Hub.done(marked(true));
        hub.claimed();

        TicketHead next = again();

        TicketView view = seen(next);
        assertThat(next.id()).isNotEqualTo(ticket.id());
        assertThat(view.state()).isEqualTo("cancelled");
        assertThat(view.outcome()).isEqualTo("spam");
        assertThat(view.firstResponse()).isNull();
        assertThat(view.resolution()).isNull();
        assertThat(ledger(next)).isEmpty();
        assertThat(hub.messages(next)).hasSize(1);
        assertThat(hub.claimed()).isEmpty();
    }

    @Test
    void taking_it_back_lets_the_sender_through_and_starts_the_clocks_of_what_came_meanwhile() {
        Hub.done(marked(true));
        TicketHead meanwhile = again();
        hub.pass(Duration.ofMinutes(30));

        Hub.done(restored());
        TicketView restored = Hub.done(hub.in(() -> hub.spam.desk.restore(hub.agent(), meanwhile.number(), null)));

        assertThat(restored.state()).isEqualTo("in-progress");
        assertThat(restored.reopenCount()).isZero();
        assertThat(restored.firstResponse().elapsedSeconds()).isZero();
        assertThat(restored.firstResponse().pausedSeconds()).isEqualTo(1800);
        assertThat(ledger(meanwhile)).extracting(ClockLedger::clock).contains("first-response", "resolution");
        assertThat(again().state().open()).isTrue();
    }

    @Test
    void taking_back_a_later_one_of_theirs_lets_the_sender_through_as_well() {
        Hub.done(marked(true));
        TicketHead later = again();
        Hub.done(hub.in(() -> hub.spam.desk.restore(hub.agent(), later.number(), null)));

        assertThat(hub.delivered(Mails.aMail().from(sender)).state().open()).isTrue();
    }

    @Test
    void who_only_claims_an_address_never_has_its_owner_blocked() {
        TicketHead forged = hub.delivered(Mails.aMail().from(sender).trusted(Trust.FAIL));
        Hub.done(hub.in(() -> hub.spam.desk.mark(hub.agent(), forged.number(), true, null)));

        assertThat(again().state().open()).isTrue();
        assertThat(seen(hub.delivered(Mails.aMail().from(sender).trusted(Trust.FAIL)))
                        .outcome())
                .isEqualTo("spam");
    }

    @Test
    void in_a_conversation_of_others_a_blocked_sender_is_heard_and_moves_nothing() {
        TicketHead other = hub.delivered(Mails.aMail());
        Hub.done(hub.answered(other, "ค่ะ"));
        Hub.done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), other.number(), "solved", null, null, null)));
        String token = hub.claimed().stream()
                .filter(sent -> !sent.automatic())
                .findFirst()
                .orElseThrow()
                .messageId()
                .substring(1, 27);
        Hub.done(marked(true));

        TicketHead joined =
                hub.delivered(Mails.aMail().from(sender).trusted(Trust.NONE).withTokens(token));

        assertThat(joined.id()).isEqualTo(other.id());
        assertThat(seen(joined).state()).isEqualTo("done");
        assertThat(hub.messages(joined))
                .anySatisfy(message -> assertThat(message.kind()).isEqualTo("message"));
    }

    @Test
    void only_a_sender_can_be_blocked_and_only_spam_restored() {
        assertThat(Hub.refusal(restored())).isEqualTo("not-spam");
        TicketHead nobody = hub.delivered(Mails.aMail().from(""));
        assertThat(Hub.refusal(hub.in(() -> hub.spam.desk.mark(hub.agent(), nobody.number(), true, null))))
                .isEqualTo("sender-not-blockable");
        assertThat(seen(nobody).state()).isEqualTo("not-started");
        assertThat(Hub.refusal(hub.in(() -> hub.spam.desk.mark(hub.desk.stranger(), ticket.number(), true, null))))
                .isEqualTo("unknown-ticket");
        Hub.done(marked(true));
        assertThat(Hub.refusal(marked(true))).isEqualTo("transition-refused");
    }

    /** Another mail of the same sender. */
    private TicketHead again() {
        return hub.delivered(Mails.aMail().from(sender));
    }

    private Outcome<TicketView> marked(boolean block) {
        return hub.in(() -> hub.spam.desk.mark(hub.agent(), ticket.number(), block, null));
    }

    private Outcome<TicketView> restored() {
        return hub.in(() -> hub.spam.desk.restore(hub.agent(), ticket.number(), null));
    }

    private TicketView seen(TicketHead head) {
        return Hub.done(hub.in(() -> hub.desk.desk.get(hub.agent(), head.number())));
    }

    private List<ClockLedger> ledger(TicketHead head) {
        return Hub.done(hub.in(() -> hub.desk.desk.slaLedger(hub.agent(), head.number())));
    }
}
