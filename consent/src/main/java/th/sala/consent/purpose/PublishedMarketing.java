package th.sala.consent.purpose;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Purposes of marketing from the table {@code purpose_version}. */
@Stateless
public class PublishedMarketing implements MarketingPurposes {
    private static final String IN_FORCE = """
            SELECT latest.purpose_key AS key, latest.channels
            FROM (SELECT DISTINCT ON (purpose_key) purpose_key, basis, dpv_purpose, channels
                FROM consent.purpose_version WHERE effective_from <= :at
                ORDER BY purpose_key, version DESC) latest
            WHERE latest.basis IN ('S19_CONSENT', 'S26_CONSENT') AND latest.dpv_purpose LIKE '%Marketing%'
            ORDER BY latest.purpose_key
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public PublishedMarketing(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public List<MarketingPurpose> inForce() {
        return jdbi.withHandle(handle -> handle.createQuery(IN_FORCE)
                .bind("at", clock.instant())
                .mapTo(MarketingPurpose.class)
                .list());
    }
}
