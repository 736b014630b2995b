package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;

/** Personal data that nobody answers for cannot be found, exported or erased. */
@ExtendWith(ArquillianExtension.class)
class DataHoldersIT {
    private static final String PERSONAL_TABLES = """
            SELECT DISTINCT n.nspname || '.' || c.relname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
            JOIN pg_description d ON d.objoid = c.oid AND d.objsubid = a.attnum
            WHERE n.nspname IN ('consent', 'subject_keys', 'ticketing', 'channels') AND c.relkind IN ('r', 'p')
              AND d.description LIKE 'pd:%' AND d.description <> 'pd:staff'
            """;

    @Inject
    private SubjectDataHolders holders;

    @Resource(lookup = "java:app/jdbc/sala")
    private DataSource database;

    @Test
    void every_table_with_personal_data_but_of_staff_belongs_to_a_holder() throws SQLException {
        assertThat(personalTables()).isNotEmpty().isSubsetOf(tables());
    }

    /** Of nobody: each store says 0. What a table's rows say of others stands behind its name, as in {@code message.addresses}. */
    @Test
    void the_plan_of_an_erasure_names_every_table_of_every_holder() {
        Set<String> planned = holders.all().stream()
                .flatMap(holder -> holder.stores(SubjectId.next()).stream())
                .map(store -> store.name().replaceAll("^(\\w+\\.\\w+)\\..*$", "$1"))
                .collect(Collectors.toSet());

        assertThat(planned).containsExactlyInAnyOrderElementsOf(tables());
    }

    private Set<String> tables() {
        return holders.all().stream()
                .flatMap(holder -> holder.tables().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> personalTables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(PERSONAL_TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
