package th.sala.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class PublishedPurposesTest {
    private final PurposeDesk purposes =
            new PublishedPurposes(TestDatabase.shared().app(), TestClock.at("2026-11-21T05:00:00Z"));

    @Test
    void aNewInstallationHasFourPurposesWithTheirBases() {
        assertThat(purposes.inForce())
                .extracting(PurposeInForce::key, PurposeInForce::basis)
                .contains(
                        tuple("customer-care", LawfulBasis.S24_3),
                        tuple("service-improvement", LawfulBasis.S24_5),
                        tuple("marketing-email", LawfulBasis.S19_CONSENT),
                        tuple("marketing-line", LawfulBasis.S19_CONSENT));
    }

    @Test
    @Tag("P24.1")
    void aLegitimateInterestShowsItsBalancingTestAndWhenItIsReviewed() {
        PurposeInForce improvement = purposes.inForce().stream()
                .filter(purpose -> purpose.key().equals("service-improvement"))
                .findFirst()
                .orElseThrow();
        assertThat(improvement.balancingTestTh()).isNotBlank();
        assertThat(improvement.balancingReviewOn()).isNotNull();
        assertThat(improvement.countries()).containsExactly("TH");
    }
}
