package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import th.sala.ticketing.intake.ChannelAddress;
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

    /**
     * @param words {@link #ARRIVED} or {@link #TOO_LARGE}
     * @param from where it leaves, and where more is to be told
     */
    String text(String words, TicketHead ticket, ChannelAddress from, Optional<String> notice) {
        Texts texts = Texts.of(ticket.language());
        String more = from.channel().equals("email") ? "acknowledgement.more.mail" : "acknowledgement.more.here";
        return texts.text(
                        words,
                        Long.toString(ticket.number()),
                        hours.of(ticket.id(), ticket.language()),
                        texts.text(more))
                + notice.map(told -> "\n" + told + "\n").orElse("")
                + texts.text("acknowledgement.closing", from.name());
    }
}
