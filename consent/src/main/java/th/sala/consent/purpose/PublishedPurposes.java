package th.sala.consent.purpose;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Purposes from the table {@code purpose_version}. */
@Stateless
public class PublishedPurposes implements PurposeDesk, StaffPurposes {
    private static final String IN_FORCE = """
            SELECT DISTINCT ON (purpose_key) purpose_key AS key, version, title_th, title_en, basis,
                necessary_for_service, survives_restriction, withdrawal_consequence_th, withdrawal_consequence_en,
                balancing_test_th, balancing_test_en, balancing_review_on, data_categories, recipients, countries, channels,
                retention_policy_key, effective_from
            FROM consent.purpose_version
            WHERE effective_from <= :at AND audience = :audience
            ORDER BY purpose_key, version DESC
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public PublishedPurposes(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public List<PurposeInForce> inForce() {
        return inForce("customer");
    }

    @Override
    public List<PurposeInForce> ofStaff() {
        return inForce("staff");
    }

    private List<PurposeInForce> inForce(String audience) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_FORCE)
                .bind("at", clock.instant())
                .bind("audience", audience)
                .mapTo(PurposeInForce.class)
                .list());
    }
}
