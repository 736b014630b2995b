package th.sala.ticketing.customer;

import java.util.List;
import java.util.UUID;
import th.sala.consent.rights.RestrictedRecords.RestrictedRecord;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;

/**
 * A person found by a contact point or by parts of what is held; everything masked. Of a record that is restricted (section 34) whoever is no
 * privacy officer learns that there is one and whom to ask, and nothing else.
 *
 * @param id null for a restricted record
 * @param displayName null for a restricted record
 * @param identities empty for a restricted record
 * @param restricted the person's data is kept but not used
 * @param officer user name of who can be asked about a restricted record; null for any privacy officer, and for others
 */
public record CustomerMatch(
        UUID id, String displayName, List<CustomerView.Identity> identities, boolean restricted, String officer) {
    public CustomerMatch {
        identities = List.copyOf(identities);
    }

    /** Without what else the person is reached by. */
    CustomerMatch foundBy(SubjectId holder, IdentifierKind kind) {
        List<CustomerView.Identity> asked = identities.stream()
                .filter(one ->
                        one.identity().equals(holder.value()) && one.field().equals(kind.code()))
                .toList();
        return new CustomerMatch(id, displayName, asked, restricted, officer);
    }

    static CustomerMatch kept(RestrictedRecord record) {
        return new CustomerMatch(null, null, List.of(), true, record.officer());
    }
}
