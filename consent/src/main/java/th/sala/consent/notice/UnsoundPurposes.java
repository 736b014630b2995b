package th.sala.consent.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.due.Due;
import th.sala.consent.due.DueWork;

/** Purposes on consent that nobody can agree to, since every notice that offers them today was found defective. */
class UnsoundPurposes implements DueWork {

    /** The notice of the first contact offers every purpose, another the ones that are its choices. */
    private static final String WITHOUT_A_SOUND_NOTICE = """
            SELECT count(*) FROM (SELECT DISTINCT ON (purpose_key) purpose_key, basis
                FROM consent.purpose_version WHERE effective_from <= :at AND audience <> 'staff'
                ORDER BY purpose_key, version DESC) p
            WHERE p.basis IN ('S19_CONSENT', 'S26_CONSENT')
              AND NOT EXISTS (SELECT 1 FROM consent.notice n
                CROSS JOIN LATERAL (SELECT max(v.version) AS version FROM consent.notice_version v
                    WHERE v.notice_key = n.key AND v.effective_from <= :at) newest
                WHERE (n.first_contact OR EXISTS (SELECT 1 FROM consent.notice_choice c
                        WHERE c.notice_key = n.key AND c.version = newest.version AND c.purpose_key = p.purpose_key))
                  AND NOT EXISTS (SELECT 1 FROM consent.notice_defect d
                    WHERE d.notice_key = n.key AND d.version = newest.version))
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    UnsoundPurposes(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Due standing() {
        int purposes = jdbi.withHandle(handle -> handle.createQuery(WITHOUT_A_SOUND_NOTICE)
                .bind("at", clock.instant())
                .mapTo(Integer.class)
                .one());
        return new Due("unsound-purposes", purposes, 0, null);
    }
}
