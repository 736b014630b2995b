package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import th.sala.ticketing.ticket.TicketHead;

/** What an acknowledgement says: the number, the hours and, on first contact, where the privacy notice stands. */
@Singleton
class AcknowledgementText {
    private final ServiceHours hours;

    @Inject
    AcknowledgementText(ServiceHours hours) {
        this.hours = hours;
    }

    String subject(TicketHead ticket) {
        return Texts.of(ticket.language())
                .text(
                        "acknowledgement.subject",
                        Long.toString(ticket.number()),
                        ReplySubject.oneLine(ticket.subject()));
    }

    String text(TicketHead ticket, String teamName, Optional<String> notice) {
        Texts texts = Texts.of(ticket.language());
        return texts.text(
                        "acknowledgement.text",
                        Long.toString(ticket.number()),
                        hours.of(ticket.id(), ticket.language()))
                + notice.map(told -> "\n" + told + "\n").orElse("")
                + texts.text("acknowledgement.closing", teamName);
    }
}
