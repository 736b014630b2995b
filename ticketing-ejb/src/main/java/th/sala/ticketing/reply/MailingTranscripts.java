package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.ticket.TicketHead;

/**
 * Leaves as an automatic mail, within the limits of such mails. Its subject is ours, for a ticket is called by its
 * customer's words.
 */
@Singleton
class MailingTranscripts implements Transcripts {
    private final Courier courier;
    private final AcknowledgementTable sent;

    @Inject
    MailingTranscripts(Courier courier, AcknowledgementTable sent) {
        this.courier = courier;
        this.sent = sent;
    }

    @Override
    public Outcome<Boolean> send(TicketHead ticket, SubjectId person, String email, String conversation) {
        if (!MailAddress.plausible(email)) {
            return Outcome.refused(Refusal.Kind.INVALID, "unusable-address", "This is no usable e-mail address.");
        }
        ChannelAddress to = ChannelAddress.email(email, null);
        if (!sent.permits(to)) {
            return Outcome.refused(Refusal.Kind.CONFLICT, "too-many-requests", "This address had enough for today.");
        }
        String subject = Texts.of(ticket.language()).text("transcript.subject", Long.toString(ticket.number()));
        return courier.carry(new Courier.Parcel(ticket, person, to, subject, conversation))
                .then(message -> {
                    sent.add(message, to);
                    return Outcome.done(true);
                });
    }
}
