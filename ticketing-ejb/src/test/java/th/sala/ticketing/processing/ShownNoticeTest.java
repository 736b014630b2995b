package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.ticket.TicketHead;

/** Section 23: the notice that a form showed stands in the ledger of whoever filled it in. */
class ShownNoticeTest {
    private final Hub hub = new Hub();
    private final String form = "form-" + UUID.randomUUID();
    private final ChannelAddress writer = ChannelAddress.email("malee-" + UUID.randomUUID() + "@example.com", null);

    @BeforeEach
    void a_form_of_the_desk() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team) VALUES ('web-form', ?, ?)",
                form,
                hub.desk.team)));
    }

    @Test
    void it_is_served_once_on_the_forms_channel_in_the_version_that_was_shown() {
        TicketHead ticket = filled("general/2");
        assertThat(filled("general").customer()).isEqualTo(ticket.customer());

        assertThat(served(ticket)).containsExactly(tuple("NoticeServed", "general/2", "th"));
    }

    @Test
    void a_form_that_shows_none_and_one_that_names_what_never_was_serve_nothing() {
        assertThat(served(filled(null))).isEmpty();
        assertThat(served(filled("general/99"))).isEmpty();
    }

    private List<Tuple> served(TicketHead ticket) {
        return hub.in(() -> hub.consent.ledger().entries(ticket.customer())).stream()
                .filter(entry -> "web-form".equals(entry.channel()))
                .map(entry -> tuple(entry.event(), entry.noticeVersion(), entry.language()))
                .toList();
    }

    private TicketHead filled(String notice) {
        InboundMessage message = InboundMessage.spoken(
                        "web-form", form, UUID.randomUUID().toString(), writer, "สวัสดีค่ะ", "th", List.of(), null)
                .after(new Shown(List.of(), notice));
        return hub.delivered(message, new byte[] {'{', '}'});
    }
}
