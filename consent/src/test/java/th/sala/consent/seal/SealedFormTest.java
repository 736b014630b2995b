package th.sala.consent.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import th.sala.consent.testing.TestDatabase;

class SealedFormTest {
    private static final String COLUMNS = """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = 'consent' AND table_name = :table AND column_name <> 'sealing_xact'
            """;

    @ParameterizedTest
    @EnumSource
    void every_column_of_a_sealed_table_is_sealed(Kind kind) {
        String table = kind == Kind.LIST_DECISION ? Kind.GATE_DECISION.code() : kind.code();
        List<String> columns = TestDatabase.shared()
                .owner()
                .withHandle(handle -> handle.createQuery(COLUMNS)
                        .bind("table", table)
                        .mapTo(String.class)
                        .list());

        assertThat(columns)
                .isNotEmpty()
                .allSatisfy(column -> assertThat(kind.rows()).containsPattern("\\b" + column + "\\b"));
    }

    @Test
    void what_is_null_is_left_out_and_the_rest_hangs_on_no_setting() {
        Map<String, Object> row = new HashMap<>();
        row.put("id", UUID.fromString("018f0000-0000-7000-8000-000000000001"));
        row.put("at", Timestamp.from(Instant.parse("2026-11-22T05:00:00.000001Z")));
        row.put("note", new byte[] {0x0a, (byte) 0xff});
        row.put("permitted", true);
        row.put("ticket", null);

        assertThat(SealedForm.of(Kind.ACCESS, row))
                .isEqualTo("{\"at\":\"2026-11-22T05:00:00.000001Z\",\"id\":\"018f0000-0000-7000-8000-000000000001\","
                        + "\"kind\":\"access_log\",\"note\":\"0aff\",\"permitted\":true}");
    }

    @Test
    void a_batch_names_its_rows_and_their_root() {
        assertThat(SealedForm.ofBatch(Kind.ACCESS, 2, MerkleHash.ofNothing()))
                .isEqualTo("{\"kind\":\"access_log\",\"root\":"
                        + "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\",\"rows\":2}");
    }
}
