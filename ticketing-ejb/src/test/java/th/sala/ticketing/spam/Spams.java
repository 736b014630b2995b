package th.sala.ticketing.spam;

import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.Conversations;
import th.sala.ticketing.ticket.DeskFixture;

/** Makes the spam desk for tests, wired as the container does. */
public final class Spams {
    public final BlockedSenders blocked;
    public final SpamDesk desk;

    public Spams(DeskFixture tickets, SubjectRegister register, Conversations spoken) {
        BlockTable blocks = new BlockTable(tickets.jdbi, register, tickets.clock);
        blocked = blocks;
        desk = new CallingSpam(tickets.register, tickets.desk, spoken.messages, spoken.accounts, blocks);
    }
}
