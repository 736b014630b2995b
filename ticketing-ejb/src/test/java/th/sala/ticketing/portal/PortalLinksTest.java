package th.sala.ticketing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

class PortalLinksTest {
    private static final Pattern LINK =
            Pattern.compile("https://help\\.example\\.com/portal/#/link/([A-Za-z0-9_-]{43})");

    private final Portals portal = new Portals();
    private final String mail = "malee." + UUID.randomUUID() + "@example.com";
    private final TicketHead ticket = portal.hub.delivered(Mails.aMail().from(mail));

    @Test
    void a_link_leaves_for_the_customer_and_opens_this_ticket_only() {
        TicketHead other = portal.hub.delivered(Mails.aMail().from(mail));
        Visitor visitor = opened(secret()).orElseThrow();

        assertThat(visitor.ticket()).isEqualTo(ticket.id());
        assertThat(visitor.proven()).isFalse();
        assertThat(done(portal.hub.in(() -> portal.desk.ticket(visitor, ticket.number())))
                        .number())
                .isEqualTo(ticket.number());
        assertThat(refusal(portal.hub.in(() -> portal.desk.ticket(visitor, other.number()))))
                .isEqualTo("unknown-ticket");
        assertThat(done(portal.hub.in(() -> portal.desk.tickets(visitor, 50, null)))
                        .items())
                .hasSize(1);
        assertThat(done(portal.hub.in(() -> portal.desk.place(visitor, ticket.number())))
                        .from()
                        .value())
                .isEqualTo(mail);
    }

    @Test
    @Tag("P30.1")
    void a_link_to_an_address_that_somebody_merely_typed_opens_what_was_said_under_it_and_no_person() {
        String secret = secret();
        assertThat(opened(secret).orElseThrow().typed()).isFalse();
        portal.hub.in(() -> {
            Recognitions.typed(portal.hub.desk.jdbi, portal.hub.consent.subjects(), portal.hub.desk.clock)
                    .add(ChannelAddress.email(mail, null).identifier().orElseThrow(), ticket.customer());
            return null;
        });

        Visitor visitor = opened(secret).orElseThrow();

        assertThat(visitor.typed()).isTrue();
        assertThat(visitor.email()).isEqualTo(mail);
        assertThat(visitor.proven()).isFalse();
        assertThat(done(portal.hub.in(() -> portal.desk.ticket(visitor, ticket.number())))
                        .messages())
                .extracting(PortalTicket.Line::by)
                .contains("you");
    }

    @Test
    void no_colleague_reads_a_link() {
        String secret = secret();

        assertThat(portal.hub.messages(ticket).stream().map(MessageView::text))
                .noneMatch(text -> text.contains(secret))
                .anyMatch(text -> text.contains("/portal/#/link/••••••"));
    }

    @Test
    void an_expired_a_revoked_and_an_invented_link_open_nothing() {
        String expired = secret();
        portal.hub.pass(Duration.ofDays(15));
        assertThat(opened(expired)).isEmpty();

        String revoked = secret();
        assertThat(opened(revoked)).isPresent();
        assertThat(done(portal.hub.in(() -> portal.links.revoke(portal.hub.agent(), ticket.number()))))
                .isEqualTo(1);
        assertThat(opened(revoked)).isEmpty();

        assertThat(opened("A".repeat(43))).isEmpty();
        assertThat(opened("' OR true --")).isEmpty();
    }

    @Test
    void P8_with_the_person_goes_every_link_to_them() {
        String secret = secret();
        portal.hub.in(() -> portal.hub.desk.jdbi.withHandle(handle -> handle.execute(
                "DELETE FROM consent.subject_identifier WHERE subject_id = ?",
                ticket.customer().value())));

        assertThat(opened(secret)).isEmpty();
    }

    @Test
    void only_the_team_of_the_ticket_sends_one() {
        assertThat(refusal(portal.hub.in(() -> portal.links.send(portal.hub.desk.stranger(), ticket.number()))))
                .isEqualTo("unknown-ticket");
    }

    private Optional<Visitor> opened(String secret) {
        return portal.hub.in(() -> portal.visitors.byLink(secret));
    }

    /** Lets a link leave and reads it where the customer does. */
    private String secret() {
        assertThat(done(portal.hub.in(() -> portal.links.send(portal.hub.agent(), ticket.number())))
                        .channel())
                .isEqualTo("email");
        List<OutboundMessage> left = portal.hub.claimed();
        Matcher link = left.stream()
                .filter(message -> message.to().equals(List.of(ChannelAddress.email(mail, "สมศรี ตัวอย่าง"))))
                .map(message -> LINK.matcher(message.text()))
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow();
        return link.group(1);
    }
}
