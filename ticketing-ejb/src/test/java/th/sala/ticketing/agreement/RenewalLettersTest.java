package th.sala.ticketing.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentEnding;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.ledger.EndingSoon;
import th.sala.consent.testing.FiredEvents;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** Whoever agreed for a time is asked before it is over whether it goes on, once; silence lets it end. */
class RenewalLettersTest {
    private static final Pattern LINK = Pattern.compile("/api/v1/consent-questions/([A-Za-z0-9_-]{43})");

    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail().saying("ขอสอบถามเรื่องพัสดุค่ะ"));

    @Test
    @Tag("P19.1")
    void the_question_leaves_where_it_was_given_and_a_yes_is_a_word_of_its_own() {
        agreed("email");
        hub.pass(Duration.ofDays(705));

        asked();
        asked();

        OutboundMessage letter = only(hub.claimed());
        assertThat(letter.text()).contains("ข่าวสารการตลาดทางอีเมล", "จะหมดอายุ 1 ธ.ค. 2571");
        assertThat(letter.unsubscribe()).isNotNull();
        hub.in(() -> hub.consent.agreements().agree(link(letter)));
        assertThat(events()).startsWith("RenewedConsentGiven", "ConsentGiven");
    }

    @Test
    @Tag("P19.1")
    void what_was_ticked_on_a_page_is_asked_where_the_purpose_reaches_people() {
        agreed("web-form");
        hub.pass(Duration.ofDays(705));

        asked();

        assertThat(only(hub.claimed()).text()).contains("/consent-questions/");
    }

    @Test
    @Tag("P32.1")
    void whoever_objected_is_not_even_asked() {
        agreed("email");
        hub.in(() -> hub.consent.blocks().object(ticket.customer(), "marketing-email", "subject", null));
        hub.pass(Duration.ofDays(705));

        asked();

        assertThat(hub.claimed()).isEmpty();
    }

    /** The receipt of the consent has left by then. */
    private void agreed(String channel) {
        UUID event = hub.in(() -> hub.consent
                .ledger()
                .record(new ConsentDecision(
                        ticket.customer(),
                        "marketing-email",
                        "given",
                        channel,
                        "BUTTON",
                        "general/1",
                        "th",
                        List.of(),
                        null,
                        "subject")));
        assertThat(event).isNotNull();
        hub.letters.send();
        hub.claimed();
    }

    private void asked() {
        FiredEvents<ConsentEnding> endings = new FiredEvents<>(hub.letters::ending);
        EndingSoon soon = new EndingSoon(hub.desk.jdbi, hub.desk.clock, hub.consent.law(), endings);
        int before;
        do {
            before = endings.all().size();
            hub.in(() -> {
                soon.note();
                return true;
            });
        } while (endings.all().size() > before);
        hub.letters.send();
    }

    private List<String> events() {
        return hub.in(() -> hub.consent.ledger().entries(ticket.customer())).stream()
                .filter(entry -> "marketing-email".equals(entry.purpose()))
                .map(ConsentEntry::event)
                .toList();
    }

    private static OutboundMessage only(List<OutboundMessage> letters) {
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private static String link(OutboundMessage letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
