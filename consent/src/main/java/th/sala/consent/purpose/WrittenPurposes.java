package th.sala.consent.purpose;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;

/** Purposes as officers write them, and the moment after which nobody can change them. */
@Stateless
public class WrittenPurposes implements PurposePublication {
    private final Jdbi jdbi;
    private final Clock clock;
    private final PurposeDesk desk;
    private final StaffPurposes staff;
    private final AuditTrail trail;

    @Inject
    public WrittenPurposes(Jdbi jdbi, Clock clock, PurposeDesk desk, StaffPurposes staff, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.desk = desk;
        this.staff = staff;
        this.trail = trail;
    }

    @Override
    public PurposeState save(PurposeDraft draft, String officer) {
        jdbi.useHandle(handle -> {
            hold(handle, draft.key());
            handle.createUpdate(DraftTables.FORGET).bind("key", draft.key()).execute();
            insert(handle, draft, officer);
        });
        return state(draft);
    }

    private static void hold(Handle handle, String key) {
        handle.createQuery(DraftTables.ONE_AT_A_TIME)
                .bind("key", key)
                .mapTo(String.class)
                .one();
    }

    private void insert(Handle handle, PurposeDraft draft, String officer) {
        handle.createUpdate(DraftTables.SAVE)
                .bind("key", draft.key())
                .bind("titleTh", draft.titleTh())
                .bind("titleEn", draft.titleEn())
                .bind("basis", draft.basis())
                .bind("dpvPurpose", draft.dpvPurpose())
                .bind("necessaryForService", draft.necessaryForService())
                .bind("necessityTh", draft.necessityTh())
                .bind("minorCanConsentAlone", draft.minorCanConsentAlone())
                .bind("survivesRestriction", draft.survivesRestriction())
                .bind("validityMonths", draft.validityMonths())
                .bind("withdrawalConsequenceTh", draft.withdrawalConsequenceTh())
                .bind("withdrawalConsequenceEn", draft.withdrawalConsequenceEn())
                .bind("balancingTestTh", draft.balancingTestTh())
                .bind("balancingTestEn", draft.balancingTestEn())
                .bind("balancingReviewOn", draft.balancingReviewOn())
                .bindArray("dataCategories", String.class, draft.dataCategories())
                .bindArray("recipients", String.class, draft.recipients())
                .bindArray("countries", String.class, draft.countries())
                .bindArray("channels", String.class, draft.channels())
                .bind("retentionPolicyKey", draft.retentionPolicyKey())
                .bind("prescribedForm", draft.prescribedForm())
                .bind("prescribedFormRef", draft.prescribedFormRef())
                .bindArray("sources", String.class, draft.sources())
                .bind("sourceNotice", draft.sourceNotice())
                .bind("at", clock.instant())
                .bind("officer", officer)
                .execute();
    }

    @Override
    public Optional<PurposeState> draft(String key) {
        return read(key).stream().findFirst();
    }

    @Override
    public List<PurposeState> drafts() {
        return read(null);
    }

    private List<PurposeState> read(String key) {
        return jdbi
                .withHandle(handle -> handle.createQuery(DraftTables.ALL)
                        .bind("key", key)
                        .mapTo(PurposeDraft.class)
                        .list())
                .stream()
                .map(this::state)
                .toList();
    }

    private PurposeState state(PurposeDraft draft) {
        return new PurposeState(draft, PurposeRules.missing(draft), widens(draft));
    }

    /** More data, recipients, countries or channels, another basis, another end: whoever agreed to less is asked again. */
    private boolean widens(PurposeDraft draft) {
        return inForce(draft.key())
                .map(now -> !now.dataCategories().containsAll(draft.dataCategories())
                        || !now.recipients().containsAll(draft.recipients())
                        || !now.countries().containsAll(draft.countries())
                        || moreChannels(now, draft)
                        || !now.basis().name().equals(draft.basis())
                        || !now.titleTh().equals(draft.titleTh())
                        || !now.retentionPolicyKey().equals(draft.retentionPolicyKey()))
                .orElse(true);
    }

    /** None named: in the version in force any, in a draft those of the version before. */
    private static boolean moreChannels(PurposeInForce now, PurposeDraft draft) {
        return !now.channels().isEmpty() && !now.channels().containsAll(draft.channels());
    }

    private Optional<PurposeInForce> inForce(String key) {
        return Stream.concat(desk.inForce().stream(), staff.ofStaff().stream())
                .filter(purpose -> purpose.key().equals(key))
                .findFirst();
    }

    @Override
    public Activation activate(String key, String officer) {
        jdbi.useHandle(handle -> hold(handle, key));
        Optional<PurposeState> state = draft(key);
        if (state.isEmpty()) {
            return new NoDraft();
        }
        if (!state.get().missing().isEmpty()) {
            return new Incomplete(state.get().missing());
        }
        jdbi.useHandle(handle -> {
            handle.createUpdate(DraftTables.REGISTER)
                    .bind("key", key)
                    .bind("at", clock.instant())
                    .execute();
            handle.createUpdate(DraftTables.ACTIVATE)
                    .bind("key", key)
                    .bind("asksAgain", state.get().asksAgain())
                    .bind("at", clock.instant())
                    .bind("officer", officer)
                    .execute();
            handle.createUpdate(DraftTables.FORGET).bind("key", key).execute();
        });
        PurposeInForce active = inForce(key).orElseThrow();
        trail.record(new AuditEvent(
                officer, "purpose-activated", "purpose:" + key, Map.of("version", String.valueOf(active.version()))));
        return new Activated(active);
    }
}
