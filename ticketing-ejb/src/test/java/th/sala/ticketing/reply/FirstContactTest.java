package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.TicketOpening.Customer;
import th.sala.ticketing.processing.TicketOpening.OpenTicket;
import th.sala.ticketing.ticket.TicketHead;

/** Whoever is first written to, by whatever message, is told where the privacy notice stands. */
class FirstContactTest {
    private static final String LINK = "https://help.example.com/api/v1/notices/general/2?lang=th";
    private final Hub hub = new Hub();
    private final String address = "first." + UUID.randomUUID() + "@example.com";

    @Test
    void who_is_answered_without_an_acknowledgement_is_told_once() {
        TicketHead ticket = opened();
        OutboundMessage first = answered(ticket, "ได้ค่ะ");
        assertThat(first.text()).startsWith("ได้ค่ะ\n\n").contains(LINK);
        assertThat(first.html()).startsWith("<p>ได้ค่ะ</p>").contains(LINK);
        assertThat(events(ticket.customer())).containsExactly("NoticeQueued");

        sent(first);
        assertThat(events(ticket.customer())).containsExactly("NoticeServed", "NoticeQueued");
        assertThat(answered(ticket, "อีกเรื่องค่ะ").text()).isEqualTo("อีกเรื่องค่ะ");
    }

    @Test
    void who_was_acknowledged_is_not_told_again() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        assertThat(hub.claimed().get(0).text()).contains(LINK);

        assertThat(answered(ticket, "ได้ค่ะ").text()).isEqualTo("ได้ค่ะ");
    }

    @Test
    void who_is_in_copy_is_told_too_and_each_of_them_is_on_record() {
        TicketHead ticket = opened();
        sent(answered(ticket, "ได้ค่ะ"));
        UUID newest =
                hub.in(() -> hub.desk.register.head(ticket.id()).orElseThrow()).lastMessage();
        String copied = "copied." + address;
        NewReply reply = new NewReply("x", null, newest, null, null, null, List.of(copied), null, null);
        Hub.done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)));

        OutboundMessage message = hub.claimed().get(0);
        assertThat(message.text()).contains(LINK);
        sent(message);
        SubjectId person = hub.in(() -> hub.consent.subjects().find(new Identifier(IdentifierKind.EMAIL, copied)))
                .orElseThrow();
        assertThat(events(person)).containsExactly("NoticeServed", "NoticeQueued");
        assertThat(events(ticket.customer())).containsExactly("NoticeServed", "NoticeQueued");
    }

    private TicketHead opened() {
        Customer customer = new Customer(null, address, null, null, "มานะ ตัวอย่าง");
        OpenTicket asked = new OpenTicket("สอบถามราคา", null, null, "email", customer, "โทรมาถามราคา");
        long number = Hub.done(hub.in(() -> hub.opening.open(hub.agent(), asked)));
        return Hub.done(hub.in(() -> hub.desk.register.visible(hub.agent(), number)));
    }

    private OutboundMessage answered(TicketHead ticket, String text) {
        Hub.done(hub.answered(ticket, text));
        return hub.claimed().get(0);
    }

    private void sent(OutboundMessage message) {
        hub.in(() -> {
            hub.replies.outbox.sent(message.claim(), "250 2.0.0 Ok");
            return null;
        });
    }

    private List<String> events(SubjectId person) {
        return hub.in(() -> hub.consent.ledger().entries(person)).stream()
                .map(ConsentEntry::event)
                .toList();
    }
}
