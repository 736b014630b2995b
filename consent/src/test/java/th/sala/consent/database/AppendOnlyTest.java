package th.sala.consent.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** P5: the database itself keeps the evidence, against the hub and against the owner of the tables. */
class AppendOnlyTest {
    static final List<String> UPDATES = List.of(
            "UPDATE consent.consent_event SET subject_id = subject_id",
            "UPDATE consent.consent_evidence SET kind = kind",
            "UPDATE consent.gate_decision SET actor = actor",
            "UPDATE consent.access_log SET actor = actor",
            "UPDATE consent.audit_event SET actor = actor",
            "UPDATE consent.notice_version SET title = title",
            "UPDATE consent.purpose_version SET title_th = title_th",
            "UPDATE consent.law_rule SET kind = kind",
            "UPDATE consent.law_version SET source = source",
            "UPDATE consent.processing_block SET raised_by = raised_by",
            "UPDATE consent.rights_request SET due_on = due_on",
            "UPDATE consent.rights_decision SET outcome = outcome",
            "UPDATE consent.processing_block_lift SET lifted_by = lifted_by",
            "UPDATE consent.ledger_leaf SET kind = kind",
            "UPDATE consent.ledger_batch_row SET seq = seq",
            "UPDATE consent.ledger_node SET hash = hash",
            "UPDATE consent.ledger_checkpoint SET at = at");
    static final List<String> DELETES = List.of(
            "DELETE FROM consent.consent_event",
            "DELETE FROM consent.consent_evidence",
            "DELETE FROM consent.gate_decision",
            "DELETE FROM consent.access_log",
            "DELETE FROM consent.audit_event",
            "DELETE FROM consent.processing_block",
            "DELETE FROM consent.processing_block_lift",
            "DELETE FROM consent.law_rule",
            "DELETE FROM consent.law_version",
            "DELETE FROM consent.rights_request",
            "DELETE FROM consent.rights_verification",
            "DELETE FROM consent.rights_decision",
            "DELETE FROM consent.rights_approval",
            "DELETE FROM consent.subject",
            "DELETE FROM consent.notice_version",
            "DELETE FROM consent.purpose_version",
            "DELETE FROM consent.ledger_leaf",
            "DELETE FROM consent.ledger_batch_row",
            "DELETE FROM consent.ledger_node",
            "DELETE FROM consent.ledger_checkpoint");
    static final List<String> TRUNCATES = List.of(
            "TRUNCATE consent.consent_event CASCADE",
            "TRUNCATE consent.gate_decision",
            "TRUNCATE consent.access_log",
            "TRUNCATE consent.audit_event",
            "TRUNCATE consent.law_version CASCADE",
            "TRUNCATE consent.notice_version CASCADE",
            "TRUNCATE consent.purpose_version CASCADE",
            "TRUNCATE consent.ledger_leaf CASCADE",
            "TRUNCATE consent.ledger_checkpoint");

    @BeforeAll
    static void somethingIsRecorded() {
        ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), TestClock.at("2026-11-21T05:00:00Z"));
        consent.gate()
                .decide(new ProcessingRequest(
                        consent.somebody(), "customer-care", Operation.SEND, "email", "system", null));
    }

    @ParameterizedTest
    @FieldSource({"UPDATES", "DELETES", "TRUNCATES"})
    void theRuntimeRoleIsRefused(String statement) {
        refused(TestDatabase.shared().app(), statement, "permission denied");
    }

    @ParameterizedTest
    @FieldSource("TRUNCATES")
    void theOwnerIsRefusedToo(String statement) {
        refused(TestDatabase.shared().owner(), statement, "append-only");
    }

    @Test
    void theOwnerCannotRewriteOrDeleteARow() {
        Jdbi owner = TestDatabase.shared().owner();
        refused(owner, "UPDATE consent.gate_decision SET permitted = false, reason = 'x'", "append-only");
        refused(owner, "DELETE FROM consent.notice_version", "append-only");
        refused(owner, "UPDATE consent.purpose_version SET basis = 'S24_6'", "append-only");
        refused(owner, "UPDATE consent.law_version SET amount = 1, unit = 'days'", "append-only");
    }

    @Test
    void thatSomebodyWasErasedIsNotTakenBack() {
        Jdbi app = TestDatabase.shared().app();
        UUID erased = ConsentPorts.on(app, TestClock.at("2026-11-21T05:00:00Z"))
                .somebody()
                .value();
        app.useHandle(handle -> handle.execute("UPDATE consent.subject SET erased_at = now() WHERE id = ?", erased));
        refused(app, "UPDATE consent.subject SET erased_at = NULL WHERE erased_at IS NOT NULL", "append-only");
    }

    @Test
    void theRuntimeRoleCannotChangeTheSchema() {
        refused(TestDatabase.shared().app(), "CREATE TABLE consent.intruder (id integer)", "permission denied");
        refused(TestDatabase.shared().app(), "DROP TRIGGER gate_decision_is_kept ON consent.gate_decision", "owner");
    }

    private static void refused(Jdbi role, String statement, String message) {
        ThrowingCallable execution = () -> role.useHandle(handle -> handle.execute(statement));
        assertThatThrownBy(execution)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining(message)
                .extracting(cause -> ((SQLException) cause).getSQLState())
                .isEqualTo("42501");
    }
}
