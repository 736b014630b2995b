package th.sala.consent.law;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import th.sala.consent.testing.TestDatabase;

/** A rule of a test's own, so that no test changes the law of another. */
final class LawFixture {
    static final LocalDate BEGAN = LocalDate.parse("2022-06-01");

    private LawFixture() {}

    /** In force since {@link #BEGAN} with 30 days. */
    static String rule() {
        String key = "TEST-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        TestDatabase.shared().owner().useHandle(handle -> {
            handle.execute("""
                    INSERT INTO consent.law_rule (key, position, kind, section_th, section_en)
                    SELECT ?, max(position) + 1, 'duty', 'ทดสอบ', 'test' FROM consent.law_rule
                    """, key);
            handle.execute("""
                    INSERT INTO consent.law_version (rule_key, version, duty_th, duty_en, amount, unit, source,
                        confirm_with_counsel, status, effective_from, recorded_at, recorded_by)
                    VALUES (?, 1, 'หน้าที่', 'duty', 30, 'days', 'test', false, 'in-force', ?, now(), 'system')
                    """, key, BEGAN);
        });
        return key;
    }

    static LawAmendment days(String key, int days, String from) {
        return new LawAmendment(
                key,
                "หน้าที่",
                "duty",
                days,
                "days",
                "ราชกิจจานุเบกษา",
                false,
                "in-force",
                from == null ? null : LocalDate.parse(from));
    }
}
