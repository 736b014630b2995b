package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.ticketing.customer.IdentityDesk.Parted;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

/** Makes two customers one person and parts them again; each is audited. */
class PersonJoins {
    private final SubjectMerges merges;
    private final CheckedEvidence checked;
    private final AuditTrail trail;

    @Inject
    PersonJoins(SubjectMerges merges, CheckedEvidence checked, AuditTrail trail) {
        this.merges = merges;
        this.checked = checked;
        this.trail = trail;
    }

    /** @param evidence checked before */
    Outcome<UUID> join(Caller caller, SubjectId customer, SubjectId other, List<MergeEvidence> evidence) {
        return merges.merge(customer, other, evidence, caller.user())
                .map(merge -> {
                    checked.used(evidence, customer);
                    told(caller, "customers-merged", other, merges.survivor(customer));
                    return Outcome.done(merge);
                })
                .orElseGet(() -> Outcome.refused(Refusal.Kind.CONFLICT, "already-one", "Both are one person already."));
    }

    Outcome<Parted> part(Caller caller, SubjectId customer) {
        SubjectId survivor = merges.survivor(customer);
        return merges.undo(customer, caller.user())
                .map(apart -> {
                    told(caller, "customers-parted", apart, survivor);
                    return Outcome.done(new Parted(apart.value(), survivor.value()));
                })
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.CONFLICT, "not-merged", "There is no merge of this customer to take back."));
    }

    private void told(Caller caller, String deed, SubjectId other, SubjectId survivor) {
        trail.record(new AuditEvent(caller.user(), deed, "customer:" + other, Map.of("survivor", survivor.toString())));
    }
}
