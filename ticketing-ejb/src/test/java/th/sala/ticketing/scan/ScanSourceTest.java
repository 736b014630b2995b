package th.sala.ticketing.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.mode.Mode;

class ScanSourceTest {

    @ParameterizedTest
    @CsvSource({
        "DEVELOPMENT,,,false",
        "DEVELOPMENT,clamd:3310,,true",
        "DEVELOPMENT,,required,true",
        "DEVELOPMENT,clamd:3310,off,false",
        "PRODUCTION,,,true",
        "PRODUCTION,,off,false"
    })
    void files_nobody_looked_at_are_locked_with_real_customers_or_a_scanner_unless_said_otherwise(
            Mode mode, String clamd, String scan, boolean required) {
        ScanSource source = new ScanSource(mode, Optional.ofNullable(clamd), Optional.ofNullable(scan));

        assertThat(source.policy().required()).isEqualTo(required);
        assertThat(source.scanner().isPresent()).isEqualTo(clamd != null);
    }

    @Test
    void a_misspelt_rule_refuses_the_start() {
        assertThatThrownBy(() -> new ScanSource(Mode.DEVELOPMENT, Optional.empty(), Optional.of("of")))
                .isInstanceOf(IllegalStateException.class);
    }
}
