package th.sala.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.ledger.IncompleteConsent;
import th.sala.ticketing.outcome.Refusal;

class FaultReaderTest {

    /** Stands for the one of JPA, which the border does not know. */
    private static final class OptimisticLockException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_reason_is_found_however_deep_the_container_wrapped_it() {
        var wrapped = new EJBException(new IllegalStateException(new OptimisticLockException()));

        assertThat(FaultReader.known(wrapped)).map(Problem::status).contains(409);
        assertThat(FaultReader.known(new EJBException(new EJBAccessException("no"))))
                .map(Problem::status)
                .contains(403);
    }

    @Test
    void a_consent_that_could_not_be_proven_is_not_valid() {
        assertThat(FaultReader.known(new IncompleteConsent("A notice version is required.")))
                .hasValueSatisfying(problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.detail()).isEqualTo("A notice version is required.");
                });
    }

    @Test
    void our_own_fault_is_unknown_and_tells_nothing_of_itself() {
        assertThat(FaultReader.known(new EJBException(new IllegalStateException("secret"))))
                .isEmpty();
        assertThat(Problems.fault("abc").json().toString())
                .doesNotContain("secret")
                .contains("urn:uuid:abc");
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND,404", "FORBIDDEN,403", "INVALID,422", "CONFLICT,409", "STALE,412"})
    void a_refusal_of_a_port_keeps_its_code_and_sentence(Refusal.Kind kind, int status) {
        var problem = Problems.refusal(Refusal.of(kind, "some-code", "Do something else."));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.type()).isEqualTo("/problems/some-code");
        assertThat(problem.detail()).isEqualTo("Do something else.");
    }

    @Test
    void what_the_gate_refuses_is_one_problem_everywhere_and_tells_the_gates_reason() {
        var problem = Problems.refusal(Refusal.byGate("objected", List.of("s•••@e•••.com: objected")));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.type()).isEqualTo("/problems/purpose-refused");
        assertThat(problem.json().getString("reason")).isEqualTo("objected");
        assertThat(problem.errors()).containsExactly("s•••@e•••.com: objected");
    }
}
