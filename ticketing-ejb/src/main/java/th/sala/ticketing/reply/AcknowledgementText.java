package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import th.sala.ticketing.ticket.TicketHead;

/** What an acknowledgement says: the number, the hours and, on first contact, where the privacy notice stands. */
@Singleton
class AcknowledgementText {
    static final String ARRIVED = "acknowledgement.text";

    /** Nothing of the message was taken in but who wrote it and about what. */
    static final String TOO_LARGE = "acknowledgement.too-large";

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

    String particulars(TicketHead ticket, String language) {
        return Texts.of(language)
                .text("acknowledgement.particulars", Long.toString(ticket.number()), hours.of(ticket.id(), language));
    }

    /** @param words {@link #ARRIVED} or {@link #TOO_LARGE} */
    String text(String words, TicketHead ticket, String teamName, Optional<String> notice) {
        Texts texts = Texts.of(ticket.language());
        return texts.text(words, Long.toString(ticket.number()), hours.of(ticket.id(), ticket.language()))
                + notice.map(told -> "\n" + told + "\n").orElse("")
                + texts.text("acknowledgement.closing", teamName);
    }
}
