package th.sala.ticketing.spam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import th.sala.consent.subject.Identifier;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.spam.BlockTable.Written;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.ticket.TicketView;

@Stateless
public class CallingSpam implements SpamDesk {
    private static final String SPAM = "spam";
    private static final String BLOCKED = "the sender is blocked";
    private static final String RESTORED = "not spam";

    private final TicketRegister tickets;
    private final TicketDesk desk;
    private final Messages messages;
    private final Accounts accounts;
    private final BlockTable blocks;

    @Inject
    public CallingSpam(
            TicketRegister tickets, TicketDesk desk, Messages messages, Accounts accounts, BlockTable blocks) {
        this.tickets = tickets;
        this.desk = desk;
        this.messages = messages;
        this.accounts = accounts;
        this.blocks = blocks;
    }

    @Override
    public Outcome<TicketView> mark(Caller caller, long number, boolean blockSender, Integer ifMatch) {
        return blockSender
                ? tickets.visible(caller, number).then(ticket -> markAndBlock(caller, ticket, ifMatch))
                : desk.cancel(caller, number, SPAM, null, null, ifMatch);
    }

    private Outcome<TicketView> markAndBlock(Caller caller, TicketHead ticket, Integer ifMatch) {
        Optional<Written> written = blocks.written(ticket.id()).stream().findFirst();
        Optional<Identifier> sender = written.flatMap(this::sender);
        if (sender.isEmpty()) {
            return Outcome.refused(
                    Refusal.Kind.INVALID,
                    "sender-not-blockable",
                    "This ticket has no sender who can be blocked. Call it spam without blocking.");
        }
        return desk.cancel(caller, ticket.number(), SPAM, null, BLOCKED, ifMatch)
                .then(view -> {
                    blocks.block(sender.get(), written.get(), ticket.id(), caller.user());
                    return Outcome.done(view);
                });
    }

    private Optional<Identifier> sender(Written written) {
        return messages.find(written.id())
                .map(message -> message.envelope().from())
                .filter(address -> !accounts.ours().test(address))
                .flatMap(address -> address.identifier());
    }

    @Override
    public Outcome<TicketView> restore(Caller caller, long number, Integer ifMatch) {
        return desk.get(caller, number)
                .then(view -> SPAM.equals(view.outcome())
                        ? restored(caller, number, ifMatch)
                        : Outcome.refused(Refusal.Kind.CONFLICT, "not-spam", "This ticket is not called spam."));
    }

    /** Who was blocked on this ticket, and whoever wrote here though blocked on another one. */
    private void letThrough(TicketHead ticket) {
        blocks.letThrough(ticket.id());
        blocks.written(ticket.id())
                .forEach(written -> sender(written).ifPresent(who -> blocks.letThrough(who, written.proven())));
    }

    private Outcome<TicketView> restored(Caller caller, long number, Integer ifMatch) {
        return desk.reopen(caller, number, RESTORED, ifMatch).then(view -> {
            tickets.visible(caller, number).then(ticket -> {
                letThrough(ticket);
                return Outcome.done(ticket);
            });
            return Outcome.done(view);
        });
    }
}
