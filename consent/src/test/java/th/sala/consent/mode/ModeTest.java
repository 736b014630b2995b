package th.sala.consent.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModeTest {

    @ParameterizedTest
    @ValueSource(strings = {"production", "PRODUCTION", " Production "})
    void productionIsProductionInAnySpelling(String name) {
        assertThat(Mode.of(name).isProduction()).isTrue();
    }

    @Test
    void aSlipNeverStartsAHubWithPublishedSecrets() {
        assertThatThrownBy(() -> Mode.of("prod")).hasMessage("SALA_MODE must be production or development.");
    }
}
