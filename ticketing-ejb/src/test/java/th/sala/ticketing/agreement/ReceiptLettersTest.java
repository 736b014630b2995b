package th.sala.ticketing.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** Whoever gives or withdraws a consent gets a receipt where they said it, once. */
class ReceiptLettersTest {
    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail().saying("ขอสอบถามเรื่องพัสดุค่ะ"));

    ReceiptLettersTest() {
        hub.claimed();
    }

    @Test
    @Tag("P19.6")
    void a_consent_is_answered_with_a_receipt_on_its_channel_and_never_twice() {
        UUID event = said("given", "email");

        hub.letters.send();
        hub.letters.send();

        assertThat(hub.claimed()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("หลักฐานการให้ความยินยอมของท่าน");
            assertThat(letter.text())
                    .contains("ข่าวสารการตลาดทางอีเมล", "1 ธ.ค. 2569", "มีผลถึง", hub.letters.told.receipt(event))
                    .doesNotContain(ticket.customer().toString());
            assertThat(letter.automatic()).isTrue();
        });
        hub.pass(Duration.ofDays(2));
        hub.letters.send();
        assertThat(hub.claimed()).isEmpty();
    }

    @Test
    @Tag("P19.7")
    void a_withdrawal_is_answered_with_what_it_means() {
        said("given", "web-form");
        said("withdrawn", "email");

        hub.letters.send();

        assertThat(hub.claimed())
                .singleElement()
                .extracting(OutboundMessage::text)
                .asString()
                .contains("การถอนความยินยอม", "คุณจะไม่ได้รับข่าวสารและข้อเสนอทางอีเมลอีก");
    }

    @Test
    void what_was_said_where_nothing_private_is_written_is_shown_in_the_portal_only() {
        said("given", "web-form");
        said("withdrawn", "walk-in");

        hub.letters.send();

        assertThat(hub.claimed()).isEmpty();
    }

    @Test
    void a_channel_on_which_the_person_was_never_spoken_with_is_tried_for_a_day_and_given_up() {
        UUID event = said("given", "line");

        hub.letters.send();
        assertThat(outcome(event)).isNull();
        hub.pass(Duration.ofHours(25));
        hub.letters.send();

        assertThat(outcome(event)).isEqualTo("no-conversation");
        assertThat(hub.claimed()).isEmpty();
    }

    @Test
    @Tag("P34.1")
    void whose_data_is_restricted_gets_the_receipt_of_a_withdrawal() {
        said("given", "web-form");
        hub.in(() -> hub.consent.blocks().restrict(ticket.customer(), "dpo1", null));
        UUID event = said("withdrawn", "email");

        hub.letters.send();

        assertThat(outcome(event)).isEqualTo("sent");
    }

    @Test
    @Tag("P34.1")
    void nothing_else_leaves_for_a_person_whose_data_is_restricted() {
        UUID event = said("given", "email");
        hub.in(() -> hub.consent.blocks().restrict(ticket.customer(), "dpo1", null));

        hub.letters.send();

        assertThat(hub.claimed()).isEmpty();
        assertThat(outcome(event)).isEqualTo("restricted");
    }

    private UUID said(String decision, String channel) {
        UUID event = hub.in(() -> hub.consent
                .ledger()
                .record(new ConsentDecision(
                        ticket.customer(),
                        "marketing-email",
                        decision,
                        channel,
                        "BUTTON",
                        "general/1",
                        "th",
                        List.of(),
                        null,
                        "subject")));
        hub.pass(Duration.ofSeconds(1));
        return event;
    }

    private String outcome(UUID event) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT outcome FROM ticketing.consent_letter WHERE event = :event")
                        .bind("event", event)
                        .mapTo(String.class)
                        .one()));
    }
}
