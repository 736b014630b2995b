package th.sala.ticketing.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.ticket.TicketHead;

/** Whether an address that a guest typed is known to be theirs: what they leave it with is only their word. */
@Singleton
class ConfirmedAddresses {
    private final SubjectRegister register;
    private final SubjectMerges merges;
    private final Messages messages;

    @Inject
    ConfirmedAddresses(SubjectRegister register, SubjectMerges merges, Messages messages) {
        this.register = register;
        this.merges = merges;
        this.messages = messages;
    }

    /** By evidence that linked its holder to the guest, or by a mail from it into the same conversation. */
    boolean holds(SubjectId guest, TicketHead ticket, String email) {
        ChannelAddress address = ChannelAddress.email(email, null);
        return linked(guest, address) || messages.vouchedMail(ticket.id(), address);
    }

    private boolean linked(SubjectId guest, ChannelAddress address) {
        return address.identifier()
                .flatMap(register::find)
                .filter(holder ->
                        !holder.equals(guest) && merges.identities(holder).contains(guest))
                .isPresent();
    }
}
