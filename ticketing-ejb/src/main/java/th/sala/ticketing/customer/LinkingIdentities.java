package th.sala.ticketing.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.customer.IdentityDesk.Linking.Linked;
import th.sala.ticketing.customer.IdentityDesk.Linking.Offered;
import th.sala.ticketing.identity.TypedContacts;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class LinkingIdentities implements IdentityDesk {
    private final CustomerDesk customers;
    private final LinkGate gate;
    private final JoinRights rights;
    private final IdentitySheets sheets;
    private final SubjectRegister subjects;
    private final SubjectMerges merges;
    private final CheckedEvidence checked;
    private final PersonJoins joins;
    private final TypedContacts typed;

    @Inject
    public LinkingIdentities(
            CustomerDesk customers,
            LinkGate gate,
            JoinRights rights,
            IdentitySheets sheets,
            SubjectRegister subjects,
            SubjectMerges merges,
            CheckedEvidence checked,
            PersonJoins joins,
            TypedContacts typed) {
        this.customers = customers;
        this.gate = gate;
        this.rights = rights;
        this.sheets = sheets;
        this.subjects = subjects;
        this.merges = merges;
        this.checked = checked;
        this.joins = joins;
        this.typed = typed;
    }

    @Override
    public Outcome<List<LinkedIdentity>> identities(Caller caller, SubjectId customer) {
        return customers
                .view(caller, customer, null)
                .then(known -> Outcome.done(
                        known.restricted() && !caller.is(ServingCustomers.OFFICER) ? List.of() : sheets.of(customer)));
    }

    @Override
    public Outcome<Linking> link(Caller caller, SubjectId customer, NewIdentity asked) {
        Optional<Identifier> contact = ContactPoints.read(asked.channel(), asked.value());
        if (contact.isEmpty()) {
            return Outcome.refused(
                    Refusal.Kind.INVALID, "unusable-address", "This is no contact point of this channel.");
        }
        return customers
                .view(caller, customer, null)
                .then(known -> EvidenceRules.check(asked.evidence()))
                .then(evidence -> link(caller, customer, contact.get(), asked));
    }

    private Outcome<Linking> link(Caller caller, SubjectId customer, Identifier contact, NewIdentity asked) {
        SubjectId survivor = merges.survivor(customer);
        Optional<SubjectId> holder = subjects.find(contact).map(merges::survivor);
        if (holder.filter(survivor::equals).isPresent()) {
            return Outcome.done(new Linked(sheets.of(customer, contact), false));
        }
        return holder.map(other -> rights.toJoin(caller, other))
                .orElseGet(() -> Outcome.done(survivor))
                .then(mayJoin -> permitted(caller, survivor, holder, contact, asked));
    }

    private Outcome<Linking> permitted(
            Caller caller, SubjectId survivor, Optional<SubjectId> holder, Identifier contact, NewIdentity asked) {
        return checked.check(asked.evidence(), survivor, holder)
                .then(evidence -> gate.permits(
                        caller,
                        Stream.concat(Stream.of(survivor), holder.stream()).toList()))
                .then(permitted -> holder.filter(other -> !other.equals(confirmed(asked.mergeWith())))
                        .map(other -> Outcome.<Linking>done(new Offered(sheets.match(other))))
                        .orElseGet(() -> joins.join(
                                        caller,
                                        survivor,
                                        holder.orElseGet(() -> subjects.findOrRegister(contact, List.of())),
                                        asked.evidence())
                                .then(merge -> linked(survivor, contact, merge))));
    }

    /** The evidence was about this very contact point, so it is no longer merely typed. */
    private Outcome<Linking> linked(SubjectId survivor, Identifier contact, UUID merge) {
        typed.linked(subjects.fingerprint(contact), merge);
        return Outcome.done(new Linked(sheets.of(survivor, contact), true));
    }

    private SubjectId confirmed(UUID offered) {
        return offered == null ? null : merges.survivor(new SubjectId(offered));
    }

    @Override
    public Outcome<List<LinkedIdentity>> unlink(Caller caller, SubjectId customer, NewIdentity asked) {
        return customers.view(caller, customer, null).then(known -> {
            Optional<SubjectId> holder = asked.identity() == null
                    ? ContactPoints.read(asked.channel(), asked.value()).flatMap(subjects::find)
                    : Optional.of(new SubjectId(asked.identity()));
            SubjectId survivor = merges.survivor(customer);
            if (holder.filter(merges.identities(customer)::contains).isEmpty()) {
                return Outcome.refused(
                        Refusal.Kind.NOT_FOUND, "unknown-identity", "The customer has no such contact point.");
            }
            if (holder.get().equals(survivor)) {
                return Outcome.refused(
                        Refusal.Kind.CONFLICT,
                        "own-identity",
                        "The customer came with this contact point; only what was linked can be taken away.");
            }
            return rights.toPart(caller, holder.get())
                    .then(mayPart -> joins.part(caller, holder.get()))
                    .then(apart -> Outcome.done(sheets.of(survivor)));
        });
    }

    @Override
    public Outcome<CustomerView> merge(
            Caller caller, SubjectId customer, SubjectId other, List<MergeEvidence> evidence) {
        return customers
                .view(caller, customer, null)
                .then(known -> rights.toMerge(caller))
                .then(may -> EvidenceRules.check(evidence))
                .then(proof -> exists(other))
                .then(known -> rights.toKnow(caller, other))
                .then(known -> checked.check(evidence, customer, Optional.of(other)))
                .then(shown -> gate.permits(caller, List.of(customer, other)))
                .then(permitted -> joins.join(caller, customer, other, evidence))
                .then(merge -> customers.view(caller, customer, null));
    }

    private Outcome<SubjectId> exists(SubjectId other) {
        return subjects.identifiers(other).isEmpty()
                ? Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-customer", "There is no customer with this id.")
                : Outcome.done(other);
    }

    @Override
    public Outcome<Parted> part(Caller caller, SubjectId customer) {
        return customers
                .view(caller, customer, null)
                .then(known -> rights.toMerge(caller))
                .then(may -> joins.part(caller, customer));
    }
}
