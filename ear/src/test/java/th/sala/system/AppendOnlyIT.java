package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P5: what was recorded stays. The running hub's own role is refused by the database, not by our code. */
@ExtendWith(ArquillianExtension.class)
class AppendOnlyIT {
    private static final List<String> EVIDENCE = List.of(
            "consent.consent_event",
            "consent.consent_evidence",
            "consent.processing_block",
            "consent.processing_block_lift",
            "consent.gate_decision",
            "consent.access_log",
            "consent.audit_event",
            "consent.ledger_leaf",
            "consent.ledger_batch_row",
            "consent.ledger_node",
            "consent.ledger_checkpoint",
            "consent.oversight_rule",
            "consent.break_glass",
            "consent.snooping_alert",
            "consent.oversight_review",
            "consent.audit_grant",
            "consent.audit_grant_end",
            "consent.viewer_disclosure",
            "consent.beside_record",
            "consent.notice_version",
            "consent.purpose_version",
            "ticketing.ticket_change",
            "ticketing.inbox_duplicate",
            "ticketing.inbox_refused");

    @Resource(lookup = "java:app/jdbc/sala")
    private DataSource database;

    @Test
    void the_runtime_role_cannot_update_delete_or_truncate_evidence() {
        for (String table : EVIDENCE) {
            refused("DELETE FROM " + table + " WHERE false");
            refused("TRUNCATE " + table);
            refused("UPDATE " + table + " SET " + firstColumn(table) + " = NULL WHERE false");
        }
    }

    @Test
    void nothing_that_the_history_hangs_on_can_be_deleted() {
        List.of("ticket", "inbox", "sla_clock", "sla_pause", "outbox")
                .forEach(table -> refused("DELETE FROM ticketing." + table + " WHERE false"));
    }

    @Test
    void the_words_of_a_history_stay_while_no_erasure_is_on_record() {
        refused("SELECT ticketing.forget_words_of_history(gen_random_uuid())");
    }

    @Test
    void the_runtime_role_cannot_change_the_schema() {
        refused("CREATE TABLE consent.intruder (id int)");
        refused("ALTER TABLE ticketing.ticket ADD COLUMN intruder int");
        refused("DROP TABLE channels.mailbox");
        refused("CREATE SCHEMA intruder");
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .as(statement)
                .isInstanceOf(SQLException.class)
                .satisfies(fault ->
                        assertThat(((SQLException) fault).getSQLState()).isEqualTo("42501"));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private String firstColumn(String table) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT * FROM " + table + " WHERE false")) {
            return rows.getMetaData().getColumnName(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(table + " cannot be read.", fault);
        }
    }
}
