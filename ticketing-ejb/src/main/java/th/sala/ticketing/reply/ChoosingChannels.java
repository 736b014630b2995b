package th.sala.ticketing.reply;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class ChoosingChannels implements ReplyChoices {
    private final TicketRegister tickets;
    private final ReplyChannels channels;

    @Inject
    public ChoosingChannels(TicketRegister tickets, ReplyChannels channels) {
        this.tickets = tickets;
        this.channels = channels;
    }

    @Override
    public Outcome<Choices> of(Caller caller, long number, String purpose) {
        if (PurposeInForce.RIGHTS.equals(purpose)) {
            return Outcome.refused(ReservedPurposes.ofTheHub());
        }
        return tickets.visible(caller, number).then(ticket -> {
            List<Choice> choices = channels.of(ticket, Objects.requireNonNullElse(purpose, NewReply.USUAL_PURPOSE));
            return Outcome.done(new Choices(ReplyChannels.usual(choices).orElse(null), choices));
        });
    }
}
