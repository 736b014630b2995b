package th.sala.consent.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "40P01", "53300", "53100", "55P03", "57P01", "57P03", "58030", "25006"})
    void a_database_that_is_gone_full_or_busy_passes(String state) {
        assertThat(PassingFault.in(wrapped(new SQLException("invented", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23502", "23505", "42703", "XX000"})
    void what_the_database_says_of_the_data_does_not_pass(String state) {
        assertThat(PassingFault.in(wrapped(new SQLException("invented", state))))
                .isFalse();
    }

    @Test
    void a_pool_without_a_free_connection_passes() {
        assertThat(PassingFault.in(new SQLException("invented", new ResourceAllocationException("invented"))))
                .isTrue();
        assertThat(PassingFault.in(wrapped(new SQLTransientConnectionException("invented"))))
                .isTrue();
    }

    @Test
    void a_fault_of_the_program_does_not_pass() {
        assertThat(PassingFault.in(new IllegalStateException("invented"))).isFalse();
    }

    private static RuntimeException wrapped(Exception cause) {
        return new IllegalStateException("outer", new IllegalStateException("inner", cause));
    }
}
