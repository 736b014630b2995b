package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.sala.consent.subject.HeldIdentifier;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectMerges.Merge;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.customer.IdentityDesk.LinkedIdentity;

/** What a person is known by, masked, with how it came to be theirs. */
class IdentitySheets {
    private final SubjectRegister subjects;
    private final SubjectMerges merges;

    @Inject
    IdentitySheets(SubjectRegister subjects, SubjectMerges merges) {
        this.subjects = subjects;
        this.merges = merges;
    }

    List<LinkedIdentity> of(SubjectId customer) {
        SubjectId survivor = merges.survivor(customer);
        Map<SubjectId, Merge> links =
                merges.merges(customer).stream().collect(Collectors.toMap(Merge::subject, Function.identity()));
        return subjects.identifiers(customer).stream()
                .map(held -> sheet(held, survivor, links.get(held.holder())))
                .toList();
    }

    /** The contact point that the person holds by now. */
    LinkedIdentity of(SubjectId customer, Identifier contact) {
        SubjectId holder = subjects.find(contact).orElseThrow();
        return of(customer).stream()
                .filter(sheet -> sheet.identity().equals(holder.value())
                        && sheet.field().equals(contact.kind().code()))
                .findFirst()
                .orElseThrow();
    }

    /** What of the person this identity holds, its contact point first. */
    LinkedIdentity held(SubjectId customer, SubjectId holder) {
        return of(customer).stream()
                .filter(sheet -> sheet.identity().equals(holder.value()))
                .max(Comparator.comparing(sheet -> sheet.channel() != null))
                .orElseThrow();
    }

    /** As a search shows a customer. */
    CustomerMatch match(SubjectId customer) {
        return matches(List.of(customer)).get(customer);
    }

    /** However many they are, names and contact points are each asked for once. */
    Map<SubjectId, CustomerMatch> matches(List<SubjectId> customers) {
        Map<SubjectId, String> names = subjects.maskedNames(customers);
        Map<SubjectId, List<HeldIdentifier>> held = subjects.identifiers(customers);
        return customers.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        customer -> new CustomerMatch(
                                customer.value(),
                                names.get(customer),
                                held.get(customer).stream()
                                        .map(one -> CustomerView.Identity.of(one, null))
                                        .toList(),
                                false,
                                null)));
    }

    private static LinkedIdentity sheet(HeldIdentifier held, SubjectId survivor, Merge link) {
        return new LinkedIdentity(
                held.holder().value(),
                held.kind().code(),
                ContactPoint.channelOf(held.kind()),
                held.masked(),
                held.verified(),
                held.holder().equals(survivor),
                link == null ? null : link.at(),
                link == null ? null : link.actor(),
                link == null ? List.of() : link.kinds());
    }
}
