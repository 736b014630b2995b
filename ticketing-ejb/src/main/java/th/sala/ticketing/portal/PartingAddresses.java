package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import th.sala.consent.ledger.Withdrawals;
import th.sala.consent.retention.LegalHolds;
import th.sala.consent.rights.ProcessingBlocks;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

/** Makes an address a person's of its own, with every no that was said for it: that the holder changes sets nothing free. */
@Singleton
class PartingAddresses {
    private static final String CHANNEL = "email";

    private final SubjectRegister register;
    private final ProcessingBlocks blocks;
    private final Withdrawals withdrawals;
    private final LegalHolds holds;

    @Inject
    PartingAddresses(SubjectRegister register, ProcessingBlocks blocks, Withdrawals withdrawals, LegalHolds holds) {
        this.register = register;
        this.blocks = blocks;
        this.withdrawals = withdrawals;
        this.holds = holds;
    }

    /** Whether nothing is taken from the holder but by a privacy officer. */
    boolean barred(SubjectId holder) {
        return blocks.restricted(holder) || holds.over(holder).stream().anyMatch(hold -> hold.subject() != null);
    }

    void part(Identifier address, SubjectId holder) {
        register.hold(address);
        register.release(holder, address);
        SubjectId owner = register.findOrRegister(address, List.of());
        blocks.carryObjections(holder, owner, CHANNEL);
        withdrawals.carry(holder, owner);
    }
}
