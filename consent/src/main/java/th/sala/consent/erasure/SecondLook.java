package th.sala.consent.erasure;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import th.sala.consent.erasure.ErasureErrands.Taken;
import th.sala.consent.erasure.RemoteStore.Answer;
import th.sala.consent.erasure.RemoteStore.Errand;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;

/**
 * Looks once more for an erased person. A message that was being taken in, or a send that was being carried out, had found
 * them before the erasure was committed and may write of them right after; by now such work has ended. Until then it is an
 * open line of the certificate; of who is erased by age, an errand of the run.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SecondLook {
    static final String NAME = "hub";

    /** Longer than it takes to take a message in or to carry one out. */
    static final Duration AFTER = Duration.ofSeconds(15);

    private final SubjectDataHolders holders;
    private final ErasurePlanner planner;
    private final ErasureRows rows;
    private final Clock clock;

    /** For the container's proxy. */
    public SecondLook() {
        this(null, null, null, null);
    }

    @Inject
    public SecondLook(SubjectDataHolders holders, ErasurePlanner planner, ErasureRows rows, Clock clock) {
        this.holders = holders;
        this.planner = planner;
        this.rows = rows;
        this.clock = clock;
    }

    static Errand at(SubjectId person) {
        return new Errand("second-look", person.toString(), 0);
    }

    /** Erases what came meanwhile; what came into a store outside the database becomes an errand of the same run. */
    public Answer take(Taken look) {
        SubjectId person = SubjectId.of(look.about());
        Instant now = clock.instant();
        planner.errands(person)
                .forEach(todo -> rows.add(look.run(), look.retentionRun(), todo.holder(), todo.errand(), now, now));
        return new Answer.Done(
                holders.all().stream().mapToLong(holder -> holder.erase(person)).sum());
    }
}
