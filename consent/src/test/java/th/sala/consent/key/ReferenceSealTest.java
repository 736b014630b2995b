package th.sala.consent.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestKeys;

class ReferenceSealTest {
    private final ReferenceSeal seal = new ReferenceSeal(TestKeys.master());
    private final UUID record = UUID.randomUUID();

    @Test
    void a_token_names_its_record_for_its_use_and_for_no_other() {
        String token = seal.token("unsubscribe", record);

        assertThat(seal.record("unsubscribe", token)).contains(record);
        assertThat(seal.record("undo-withdrawal", token)).isEmpty();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void whoever_changes_a_letter_or_makes_one_up_names_nothing() {
        String token = seal.token("unsubscribe", record);
        char other = token.charAt(5) == 'A' ? 'B' : 'A';

        assertThat(seal.record("unsubscribe", token.substring(0, 5) + other + token.substring(6)))
                .isEmpty();
        assertThat(seal.record("unsubscribe", record.toString())).isEmpty();
        assertThat(seal.record("unsubscribe", "")).isEmpty();
        assertThat(seal.record("unsubscribe", "ไม่ใช่")).isEmpty();
    }
}
