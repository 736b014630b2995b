package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** PD-3: an offer inside an answer is still an offer. */
class OfferCheckTest {
    private static final String OFFER = "พัสดุถึงพรุ่งนี้ค่ะ และช่วงนี้ซื้อ 1 แถม 1 ทั้งร้านนะคะ";
    private final Hub hub = new Hub();
    private final ChannelAddress writer = ChannelAddress.email(UUID.randomUUID() + "@example.com", null);
    private final TicketHead ticket = hub.delivered(Mails.aMail().from(writer.value()));

    @Test
    @Tag("P19.1")
    @Tag("P21.1")
    void an_offer_inside_an_answer_to_who_never_agreed_is_refused_with_the_words() {
        Outcome<MessageView> outcome = written(OFFER, null);
        List<String> words = outcome.fold(done -> List.<String>of(), no -> no.errors());

        assertThat(refusal(outcome)).isEqualTo("offer-without-consent");
        assertThat(words).containsExactly("ซื้อ 1 แถม 1");
    }

    @Test
    void whoever_states_that_it_is_none_sends_it_and_that_is_audited() {
        done(written(OFFER, "customer-asked"));

        assertThat(audited()).containsExactly("said-not-an-offer customer-asked buy-get");
        assertThat(refusal(written(OFFER, "because"))).isEqualTo("unknown-statement");
    }

    @Test
    @Tag("P19.1")
    void who_agreed_to_offers_may_be_told_of_one() {
        agreed("marketing-email");

        done(written(OFFER, null));
    }

    @Test
    @Tag("P19.1")
    void who_agreed_to_offers_on_line_gets_none_by_mail() {
        agreed("marketing-line");

        assertThat(refusal(written(OFFER, null))).isEqualTo("offer-without-consent");
    }

    @Test
    @Tag("P19.1")
    void what_one_customer_agreed_to_is_offered_to_nobody_else() {
        agreed("marketing-email");

        NewReply toAnother =
                new NewReply(OFFER, null, newest(), null, null, List.of("somebody-else@example.com"), null, null, null);

        assertThat(refusal(sent(toAnother))).isEqualTo("offer-without-consent");
    }

    @Test
    @Tag("P19.1")
    void an_offer_is_one_also_where_only_the_page_shows_it() {
        NewReply shown =
                new NewReply("เรียบร้อยค่ะ", "<p>" + OFFER + "</p>", newest(), null, null, null, null, null, null);

        assertThat(refusal(sent(shown))).isEqualTo("offer-without-consent");
    }

    @Test
    @Tag("P19.2")
    void an_address_that_was_merely_typed_gets_no_offers() {
        agreed("marketing-email");
        hub.in(() -> {
            Recognitions.typed(hub.desk.jdbi, hub.consent.subjects(), hub.desk.clock)
                    .add(writer.identifier().orElseThrow(), ticket.customer());
            return null;
        });

        NewReply news =
                new NewReply("ข่าวสารประจำเดือน", null, newest(), "marketing-email", null, null, null, null, null);

        assertThat(refusal(sent(news))).isEqualTo("recipient-unproven");
        assertThat(refusal(written(OFFER, null))).isEqualTo("offer-without-consent");
    }

    private void agreed(String purpose) {
        hub.in(() -> hub.consent
                .ledger()
                .record(new ConsentDecision(
                        ticket.customer(),
                        purpose,
                        "given",
                        "email",
                        "BUTTON",
                        "general/1",
                        "th",
                        List.of(),
                        null,
                        "subject")));
    }

    @Test
    void what_the_customer_wrote_and_is_only_quoted_is_not_the_writers_offer() {
        done(written("ได้รับแล้วค่ะ\n\nเมื่อ 1 ธ.ค. 2569 มาลี เขียนว่า:\n> ซื้อ 1 แถม 1 ยังมีไหมคะ", null));
    }

    private Outcome<MessageView> written(String text, String notAnOffer) {
        return sent(new NewReply(text, null, newest(), null, null, null, null, null, null, notAnOffer));
    }

    private UUID newest() {
        return hub.in(() -> hub.desk.register.head(ticket.id()).orElseThrow()).lastMessage();
    }

    private Outcome<MessageView> sent(NewReply reply) {
        return hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply));
    }

    private List<String> audited() {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT concat_ws(' ', action, detail ->> 'why', detail ->> 'found') FROM consent.audit_event
                        WHERE about = :about AND action = 'said-not-an-offer'
                        """)
                .bind("about", "ticket:" + ticket.number())
                .mapTo(String.class)
                .list()));
    }
}
