package th.sala.ticketing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.FileContent;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.scan.ScanPolicy;
import th.sala.ticketing.ticket.TicketHead;

class OwnFilesTest {
    private static final byte[] SLIP = "สลิปโอนเงิน".getBytes(StandardCharsets.UTF_8);

    private final String mail = "malee." + UUID.randomUUID() + "@example.com";

    @Test
    void a_customer_opens_the_files_that_their_ticket_shows_and_no_others() {
        Portals portal = new Portals();
        TicketHead own = sent(portal);
        PortalTicket.File file = file(portal, own);
        assertThat(file.name()).isEqualTo("slip.txt");
        assertThat(file.locked()).isFalse();
        assertThat(done(opened(portal, own, file.id())).bytes()).isEqualTo(SLIP);

        TicketHead other = portal.hub.delivered(Mails.aMail().from(mail));
        assertThat(refusal(opened(portal, other, file.id()))).isEqualTo("unknown-message");
        Visitor stranger = portal.hub.in(() -> portal.visitors.signedIn("manee." + UUID.randomUUID() + "@example.com"));
        assertThat(refusal(portal.hub.in(() -> portal.desk.file(stranger, own.number(), file.id()))))
                .isEqualTo("unknown-ticket");
    }

    @Test
    void what_no_scanner_called_clean_stays_closed_where_one_is_required() {
        Portals portal = new Portals(new ScanPolicy(true));
        TicketHead own = sent(portal);
        PortalTicket.File file = file(portal, own);
        assertThat(file.locked()).isTrue();
        assertThat(refusal(opened(portal, own, file.id()))).isEqualTo("attachment-unscanned");
    }

    private Visitor malee(Portals portal) {
        return portal.hub.in(() -> portal.visitors.signedIn(mail));
    }

    private PortalTicket.File file(Portals portal, TicketHead ticket) {
        Visitor visitor = malee(portal);
        return done(portal.hub.in(() -> portal.desk.ticket(visitor, ticket.number()))).messages().stream()
                .flatMap(line -> line.files().stream())
                .findFirst()
                .orElseThrow();
    }

    private Outcome<FileContent> opened(Portals portal, TicketHead ticket, UUID file) {
        Visitor visitor = malee(portal);
        return portal.hub.in(() -> portal.desk.file(visitor, ticket.number(), file));
    }

    private TicketHead sent(Portals portal) {
        InboundMessage message = new InboundMessage(
                "web-form",
                "form-" + UUID.randomUUID(),
                UUID.randomUUID().toString(),
                ChannelAddress.email(mail, null),
                List.of(),
                List.of(),
                null,
                Trust.PASS,
                null,
                "แนบสลิปค่ะ",
                null,
                "th",
                List.of(new InboundAttachment("slip.txt", "text/plain", null, SLIP)),
                new ThreadHints(null, List.of(), List.of()),
                false,
                false,
                portal.hub.desk.clock.instant(),
                null,
                Shown.NOTHING);
        return portal.hub.delivered(message, new byte[] {'{', '}'});
    }
}
