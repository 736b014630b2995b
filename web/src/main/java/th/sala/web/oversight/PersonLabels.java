package th.sala.web.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import th.sala.consent.auditor.AuditGrants;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.web.security.AuditorGuard;

/** What a person is called in the privacy workspace: depends on who reads. */
@ApplicationScoped
class PersonLabels {
    private SubjectRegister subjects;
    private AuditGrants grants;

    PersonLabels() {}

    @Inject
    PersonLabels(SubjectRegister subjects, AuditGrants grants) {
        this.subjects = subjects;
        this.grants = grants;
    }

    /** @param naming {@code masked}, {@code pseudonym} or {@code name} */
    record Label(String label, String naming) {}

    /** Of a list: masks, or pseudonyms for an auditor without a grant of identity. */
    Map<SubjectId, String> all(HttpServletRequest request, Collection<SubjectId> persons) {
        var grant = AuditorGuard.grantOf(request);
        if (grant.isEmpty() || grant.get().identity()) return subjects.maskedNames(persons);
        return persons.stream()
                .distinct()
                .collect(Collectors.toMap(person -> person, person -> grants.pseudonym(grant.get(), person)));
    }

    /** Of the person whose page is open: an auditor with a grant of identity sees the name, which is logged. */
    Label one(HttpServletRequest request, SubjectId person) {
        var label = all(request, List.of(person)).get(person);
        return AuditorGuard.grantOf(request)
                .map(grant -> grant.identity() ? named(person, label) : new Label(label, "pseudonym"))
                .orElse(new Label(label, "masked"));
    }

    private Label named(SubjectId person, String mask) {
        return subjects.open(person, IdentifierKind.NAME)
                .map(name -> new Label(name, "name"))
                .orElse(new Label(mask, "masked"));
    }
}
