package th.sala.consent.retention;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * What of the privacy kernel ages. The content of consent evidence goes; events, decisions and accesses stay as evidence under
 * an opaque id, which leads to nobody once the person is erased.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ConsentRetention {
    private static final String ENDED = """
        SELECT t.evidence_id, t.subject_id FROM consent.consent_evidence_text t
        JOIN consent.consent_evidence v ON v.id = t.evidence_id
        JOIN consent.consent_event e ON e.id = v.event_id
        WHERE (SELECT min(later.recorded_at) FROM consent.consent_event later
            WHERE later.subject_id = e.subject_id AND later.purpose_key = e.purpose_key
              AND later.recorded_at >= e.recorded_at
              AND later.event_type IN ('ConsentWithdrawn', 'ConsentRevoked', 'ConsentExpired', 'ConsentInvalidated',
                  'ConsentRefused')) < :before
          OR e.valid_until < :before
        """;

    /** Read once a statement and looked up by hash, however many persons it looks at. */
    private static final String KEPT =
            "WITH kept AS MATERIALIZED (SELECT DISTINCT subject_id, why, category FROM consent.kept_record) ";

    private static final String HELD = """
        (r.subject_id IN (SELECT subject_id FROM kept
            WHERE why = 'held' AND subject_id IS NOT NULL AND (category IS NULL OR category = :law))
          OR EXISTS (SELECT FROM kept WHERE why = 'held' AND subject_id IS NULL AND category = :law))
        """;

    private static final String RESTRICTED = """
        r.subject_id IN (SELECT subject_id FROM kept WHERE why = 'restricted')
        """;

    static final String EVIDENCE = KEPT + "SELECT count(*) FILTER (WHERE NOT held AND NOT restricted) AS due, "
            + "count(*) FILTER (WHERE held) AS held, count(*) FILTER (WHERE restricted AND NOT held) AS restricted "
            + "FROM (SELECT " + HELD + " AS held, " + RESTRICTED + " AS restricted FROM (" + ENDED + ") r) past";

    static final String TAKE_EVIDENCE = "DELETE FROM consent.consent_evidence_text WHERE evidence_id IN "
            + "(" + KEPT + "SELECT evidence_id FROM (" + ENDED + ") r WHERE NOT " + HELD + " AND NOT " + RESTRICTED
            + " ORDER BY evidence_id LIMIT :most)";

    private final Jdbi jdbi;
    private final RetainedStores stores;

    @Inject
    public ConsentRetention(Jdbi jdbi, RetainedStores stores) {
        this.jdbi = jdbi;
        this.stores = stores;
    }

    @PostConstruct
    public void join() {
        all(jdbi).forEach(stores::register);
    }

    /** Every store of the privacy kernel on this database. */
    public static List<RetainedRecords> all(Jdbi jdbi) {
        return List.of(
                new AgedRows(
                        jdbi,
                        "consent.consent_evidence_text",
                        "consent-evidence",
                        Set.of("consent.consent_evidence_text"),
                        EVIDENCE,
                        TAKE_EVIDENCE),
                kept(
                        "consent-event",
                        "consent_event",
                        "consent_current",
                        "person_capacity",
                        "representation",
                        "representation_end",
                        "processing_block",
                        "processing_block_lift",
                        "beside_record",
                        "subject_merge",
                        "subject_merge_evidence",
                        "subject_merge_undo"),
                kept("decision", "gate_decision"),
                kept("access-log", "access_log", "break_glass", "oversight_review", "snooping_alert"),
                kept(
                        "request",
                        "rights_request",
                        "rights_verification",
                        "rights_decision",
                        "rights_approval",
                        "rights_done",
                        "rights_rectification",
                        "person_copy",
                        "viewer_disclosure",
                        "legal_hold",
                        "legal_hold_person",
                        "legal_hold_review",
                        "legal_hold_release",
                        "erasure_errand",
                        "retention_aside",
                        "erasure_journal",
                        "erasure_replay",
                        "erasure_run"),
                kept(
                        "staff",
                        "audit_event",
                        "audit_grant",
                        "audit_grant_end",
                        "colleague",
                        "oversight_rule",
                        "law_version",
                        "notice_defect",
                        "notice_draft",
                        "notice_version",
                        "purpose_draft",
                        "purpose_version",
                        "retention_rule",
                        "retention_run",
                        "retention_aside_end",
                        "retention_approval",
                        "retention_review"));
    }

    private static RetainedRecords kept(String category, String... tables) {
        return new KeptRows(
                "consent." + category,
                category,
                Arrays.stream(tables).map(table -> "consent." + table).collect(Collectors.toUnmodifiableSet()));
    }
}
