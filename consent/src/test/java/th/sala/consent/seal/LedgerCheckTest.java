package th.sala.consent.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;
import th.sala.consent.testing.TestKeys;

/** P5: not even a superuser, whom no trigger stops, changes the ledger unseen. */
class LedgerCheckTest {
    private static final byte[] KEY = TestKeys.master().signing().publicKey();

    private static final String SLIPPED_IN = """
            INSERT INTO consent.audit_event (id, at, actor, action, about, detail)
            VALUES (?, ?, 'officer', 'tested', 'never', '{}')
            """;

    private final TestClock clock = TestClock.at("2026-11-22T06:00:00Z");
    private final Seals seals = Seals.at(clock);
    private final SubjectId somebody = seals.somebody();
    private UUID consent;
    private UUID decision;
    private UUID list;
    private long seq;
    private Checkpoint sealed;

    @BeforeEach
    void somethingIsSealed() {
        consent = seals.consented(somebody);
        seq = seals.seal().size() - 1;
        decision = seals.decided(somebody);
        list = seals.listed(2);
        seals.listed(3);
        seals.seen(somebody, "email");
        sealed = seals.seal();
    }

    @Test
    void an_untouched_ledger_passes_and_is_counted() {
        LedgerReport report = seals.report(sealed.note());

        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.leaves()).isEqualTo(sealed.size());
        assertThat(report.entries()).isGreaterThan(report.leaves());
        assertThat(report.missing()).isZero();
        assertThat(report.unsealed()).isZero();
    }

    @Test
    void a_row_that_was_changed_is_named_with_its_number() {
        assertThat(after("UPDATE consent.consent_event SET event_type = 'ConsentGiven' WHERE id = '" + consent + "'"))
                .containsExactly("Number " + seq + ": consent_event " + consent + " is not as it was sealed.");
        assertThat(after("UPDATE consent.gate_decision SET rows_shown = 1 WHERE id = '" + list + "'"))
                .singleElement()
                .asString()
                .endsWith("list_decision " + list + " is not as it was sealed.");
        assertThat(after("UPDATE consent.gate_decision SET subject_id = NULL, query_hash = 'x' WHERE id = '" + decision
                        + "'"))
                .singleElement()
                .asString()
                .endsWith("gate_decision " + decision + " is not as it was sealed.");
    }

    @Test
    void a_row_that_was_taken_out_is_named_with_its_number() {
        assertThat(after("DELETE FROM consent.consent_event WHERE id = '" + consent + "'"))
                .containsExactly("Number " + seq + ": consent_event " + consent + " is gone.");
    }

    @Test
    void a_proof_that_was_slipped_in_or_taken_from_an_event_shows() {
        assertThat(after("INSERT INTO consent.consent_evidence (id, event_id, kind, sha256) VALUES "
                        + "(gen_random_uuid(), '" + consent + "', 'SCREENSHOT', '\\x00')"))
                .containsExactly("Number " + seq + ": consent_event " + consent + " is not as it was sealed.");
    }

    @Test
    void a_number_that_was_taken_out_is_missed() {
        assertThat(after("DELETE FROM consent.ledger_leaf WHERE seq = " + seq))
                .contains("Numbers " + seq + " to " + seq + " are missing.");
    }

    @Test
    void a_row_that_left_its_batch_is_missed() {
        assertThat(after("DELETE FROM consent.ledger_batch_row WHERE entry = '" + list + "'"))
                .anyMatch(finding -> finding.endsWith("it seals other rows of list_decision than these 1."));
    }

    @Test
    void a_leaf_that_was_made_to_fit_a_changed_row_does_not_fit_its_checkpoint() {
        assertThat(after("UPDATE consent.ledger_leaf SET hash = sha256('\\x00') WHERE seq = " + seq))
                .contains("The numbers before " + (seq + 1)
                        + " do not give the root of their checkpoint, nor do later ones.");
    }

    @Test
    void a_checkpoint_that_was_made_to_fit_is_not_signed_and_not_the_one_that_was_kept() {
        assertThat(after("UPDATE consent.ledger_checkpoint SET root = sha256('\\x00') WHERE size = " + sealed.size()))
                .contains("The checkpoint of " + sealed.size() + " is not signed by this key.");
        String other = sealed.note().replace(rootLine(), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        assertThat(seals.report(other).findings())
                .containsExactly(
                        "The numbers before " + sealed.size() + " are not those of the checkpoint that was kept.");
    }

    @Test
    void an_end_that_was_cut_off_is_missed_by_checkpoints_here_and_elsewhere() {
        String cut = "DELETE FROM consent.ledger_leaf WHERE seq >= " + seq;
        assertThat(after(cut))
                .contains("There is a checkpoint of " + sealed.size() + ", and only " + seq + " numbers.");
        assertThat(seals.report(sealed.note().replace("\n" + sealed.size() + "\n", "\n99999999\n"))
                        .findings())
                .containsExactly("The checkpoint that was kept is of 99999999, and there are only " + sealed.size()
                        + " numbers.");
    }

    @Test
    void a_row_that_was_slipped_in_under_an_old_date_is_named_though_it_was_sealed_like_others() {
        UUID forged = UUID.randomUUID();
        Seals.APP.useHandle(
                handle -> handle.execute(SLIPPED_IN, forged, clock.instant().minus(Duration.ofDays(180))));
        seals.seal();

        LedgerReport report = seals.report(sealed.note());

        assertThat(report.passed()).isTrue();
        assertThat(report.late())
                .anyMatch(one ->
                        one.contains("audit_event " + forged + " says 2026-05-26T06:00:00Z, and was sealed at "));
    }

    @Test
    void what_nobody_sealed_for_a_day_is_not_late() {
        UUID waiting = seals.decided(somebody);
        clock.move(Duration.ofDays(1));
        seals.seal();

        assertThat(seals.report().late()).noneMatch(one -> one.contains(waiting.toString()));
    }

    @Test
    void what_has_no_number_after_a_minute_is_named() {
        UUID waiting = seals.decided(somebody);
        assertThat(seals.report().passed()).isTrue();
        assertThat(seals.report().unsealed()).isOne();

        clock.move(Duration.ofSeconds(61));

        assertThat(seals.report().findings()).containsExactly("gate_decision " + waiting + " has no number.");
    }

    @Test
    void what_is_no_checkpoint_is_refused() {
        assertThatThrownBy(() -> seals.report("another/log\n5\nAAAA\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seals.report("")).isInstanceOf(IllegalArgumentException.class);
    }

    private String rootLine() {
        return sealed.note().lines().skip(2).findFirst().orElseThrow();
    }

    /** Does it past every trigger, looks, and takes it back. */
    private List<String> after(String change) {
        return TestDatabase.shared().superuser().inTransaction(handle -> {
            handle.execute("SET LOCAL session_replication_role = replica");
            assertThat(handle.execute(change)).isPositive();
            LedgerReport report = new LedgerWalk(handle, KEY, List.of()).report(clock.instant());
            handle.rollback();
            return report.findings();
        });
    }
}
