package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.web.rest.Listing;

class ShownPersonsTest {
    private final SubjectId one = SubjectId.next();
    private final SubjectId other = SubjectId.next();

    /** As answers name whom they are about. */
    record Held(SubjectId subject, String field) {}

    /** Or by a plain id. */
    record Plain(UUID id, UUID subject) {}

    @Test
    void whoeverAnAnswerNamesIsShownOnce() {
        var listing = Listing.all(List.of(new Held(one, "email"), new Held(other, "name"), new Held(one, "phone")));
        assertThat(ShownPersons.in("privacy/access-log", listing)).containsExactly(one, other);
        assertThat(ShownPersons.in("privacy/requests/x", new Plain(UUID.randomUUID(), one.value())))
                .containsExactly(one);
        assertThat(ShownPersons.in("privacy/reviews", Listing.all(List.of(new Held(null, "bulk")))))
                .isEmpty();
        assertThat(ShownPersons.in("privacy/law", null)).isEmpty();
    }

    @Test
    void whoeverStandsInTheAddressIsShown() {
        assertThat(ShownPersons.in("/customers/" + one + "/consents", Listing.all(List.of())))
                .containsExactly(one);
        assertThat(ShownPersons.in("privacy/people/" + one, new Held(one, "name")))
                .containsExactly(one);
    }

    @Test
    void aPartOfTheRecordsIsTheStepOfItsPath() {
        assertThat(AuditArea.of("/privacy/access-log")).contains("access-log");
        assertThat(AuditArea.of("privacy/requests/" + one.value() + "/package")).contains("requests");
        assertThat(AuditArea.of("customers/" + one + "/consents")).contains("consents");
        assertThat(AuditArea.of("audit/ledger")).contains("audit");
        assertThat(AuditArea.of("me")).isEmpty();
        assertThat(AuditArea.recorded("audit")).isFalse();
        assertThat(AuditArea.recorded("law")).isTrue();
    }
}
