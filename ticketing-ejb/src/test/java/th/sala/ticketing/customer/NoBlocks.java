package th.sala.ticketing.customer;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.rights.LiftGround;
import th.sala.consent.rights.ProcessingBlocks;
import th.sala.consent.subject.SubjectId;

/** Nobody objects, and nobody is restricted. */
final class NoBlocks implements ProcessingBlocks {
    @Override
    public UUID object(SubjectId subject, String purpose, String actor, String reason) {
        throw new UnsupportedOperationException("No test objects.");
    }

    @Override
    public UUID objectOn(String channel, SubjectId subject, String purpose, String actor, String reason) {
        throw new UnsupportedOperationException("No test objects.");
    }

    @Override
    public UUID restrict(SubjectId subject, String actor, String reason) {
        throw new UnsupportedOperationException("No test restricts.");
    }

    @Override
    public void lift(UUID block, LiftGround ground, String actor, String reason) {
        throw new UnsupportedOperationException("No test lifts.");
    }

    @Override
    public boolean restricted(SubjectId subject) {
        return false;
    }

    @Override
    public Set<SubjectId> restricted(Collection<SubjectId> subjects) {
        return Set.of();
    }
}
