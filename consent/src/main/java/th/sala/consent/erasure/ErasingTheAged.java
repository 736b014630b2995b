package th.sala.consent.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import th.sala.consent.erasure.ErasurePlan.Todo;
import th.sala.consent.erasure.RemoteStore.Errand;
import th.sala.consent.retention.Reach;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;

/** One person after the other, each as whole as by a request. */
@Stateless
public class ErasingTheAged implements AgedErasures {
    private final SubjectDataHolders holders;
    private final SubjectRegister register;
    private final SubjectMerges merges;
    private final ErasurePlanner planner;
    private final ErasureRows rows;

    @Inject
    public ErasingTheAged(
            SubjectDataHolders holders,
            SubjectRegister register,
            SubjectMerges merges,
            ErasurePlanner planner,
            ErasureRows rows) {
        this.holders = holders;
        this.register = register;
        this.merges = merges;
        this.planner = planner;
        this.rows = rows;
    }

    /** Errands are prepared first, because afterwards nothing leads to the person any more. */
    @Override
    public void erase(SubjectId subject, Reach reach) {
        List<Todo> errands = planner.errands(subject).toList();
        List<SubjectId> identities = merges.whole(subject);
        register.markErased(subject);
        holders.all().forEach(holder -> holder.erase(subject));
        rows.tell(UuidCreator.getTimeOrderedEpoch(), identities, reach.law(), "system", reach.now());
        errands.forEach(todo -> outside(todo.holder(), todo.errand(), reach));
        add(SecondLook.NAME, SecondLook.at(subject), reach, reach.now().plus(SecondLook.AFTER));
    }

    @Override
    public void outside(String store, Errand errand, Reach reach) {
        add(store, errand, reach, reach.now());
    }

    private void add(String store, Errand errand, Reach reach, Instant due) {
        rows.add(null, reach.run(), store, errand, reach.now(), due);
    }
}
