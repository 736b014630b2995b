package th.sala.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.ContactWishes.Wish;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** CH-9: what the customer says at the desk about the phone, as the gate and the fall-back respect it. */
class ContactWishesTest {
    private final Hub hub = new Hub();
    private final ContactWishes wishes = new Customers(hub).wishes;
    private final TicketHead ticket = hub.delivered(Mails.aMail().automatic());

    @Test
    void who_does_not_want_to_be_rung_is_not_rung_until_they_say_so_CH_9() {
        assertThat(may("phone")).isTrue();

        Wish wish = done(object(ticket.customer(), "phone", "ไม่สะดวกรับสาย"));

        assertThat(wish.by()).isEqualTo(hub.agent().user());
        assertThat(done(of(ticket.customer()))).containsExactly(wish);
        assertThat(may("phone")).isFalse();
        assertThat(may("email")).isTrue();
        assertThat(refusal(object(ticket.customer(), "phone", null))).isEqualTo("objects-already");

        assertThat(done(lift(ticket.customer()))).isEqualTo(wish);
        assertThat(done(of(ticket.customer()))).isEmpty();
        assertThat(may("phone")).isTrue();
        assertThat(refusal(lift(ticket.customer()))).isEqualTo("no-objection");
        assertThat(hub.in(() -> hub.consent.ledger().entries(ticket.customer())))
                .extracting(ConsentEntry::event)
                .contains("ObjectionRaised", "ObjectionLifted");
    }

    @Test
    void what_one_identity_said_holds_for_the_whole_person_and_is_shown_once() {
        SubjectId other = hub.delivered(Mails.aMail().automatic()).customer();
        done(object(other, "phone", null));
        hub.in(() -> hub.consent
                .merges()
                .merge(ticket.customer(), other, List.of(new MergeEvidence("SPOKEN_CHECK", null, null)), "agent1"));

        assertThat(done(of(ticket.customer()))).hasSize(1);
        assertThat(may("phone")).isFalse();

        done(lift(ticket.customer()));
        assertThat(done(of(other))).isEmpty();
        assertThat(may("phone")).isTrue();
    }

    @Test
    void only_the_phone_and_only_of_customers_that_one_sees() {
        assertThat(refusal(object(ticket.customer(), "email", null))).isEqualTo("unknown-wish");
        assertThat(refusal(object(ticket.customer(), "phone", "x".repeat(2001))))
                .isEqualTo("unknown-wish");
        assertThat(refusal(hub.in(() -> wishes.object(hub.desk.stranger(), ticket.customer(), "phone", null))))
                .isEqualTo("unknown-customer");
        assertThat(refusal(hub.in(() -> wishes.of(hub.desk.stranger(), ticket.customer()))))
                .isEqualTo("unknown-customer");
    }

    private boolean may(String channel) {
        return hub.in(() -> hub.consent
                        .gate()
                        .decide(new ProcessingRequest(
                                ticket.customer(),
                                "customer-care",
                                Operation.SEND,
                                channel,
                                "agent1",
                                UUID.randomUUID())))
                .permitted();
    }

    private Outcome<List<Wish>> of(SubjectId customer) {
        return hub.in(() -> wishes.of(hub.agent(), customer));
    }

    private Outcome<Wish> object(SubjectId customer, String channel, String note) {
        return hub.in(() -> wishes.object(hub.agent(), customer, channel, note));
    }

    private Outcome<Wish> lift(SubjectId customer) {
        return hub.in(() -> wishes.lift(hub.agent(), customer, "phone"));
    }
}
