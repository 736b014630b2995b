package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.notice.QueuedNotice;
import th.sala.ticketing.ticket.TicketHead;

/** What an acknowledgement says: the number, the hours and, on first contact, where the privacy notice stands. */
@Singleton
class AcknowledgementText {
    private final ServiceHours hours;
    private final String publicUrl;

    @Inject
    AcknowledgementText(
            ServiceHours hours,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.hours = hours;
        this.publicUrl = publicUrl;
    }

    String subject(TicketHead ticket) {
        return Texts.of(ticket.language())
                .text(
                        "acknowledgement.subject",
                        Long.toString(ticket.number()),
                        ReplySubject.oneLine(ticket.subject()));
    }

    String text(TicketHead ticket, String teamName, Optional<QueuedNotice> notice) {
        Texts texts = Texts.of(ticket.language());
        return texts.text(
                        "acknowledgement.text",
                        Long.toString(ticket.number()),
                        hours.of(ticket.id(), ticket.language()))
                + notice.map(told -> texts.text("acknowledgement.notice", link(told)))
                        .orElse("")
                + texts.text("acknowledgement.closing", teamName);
    }

    private String link(QueuedNotice notice) {
        return publicUrl + "/api/v1/notices/" + notice.key() + "/" + notice.version() + "?lang=" + notice.language();
    }
}
