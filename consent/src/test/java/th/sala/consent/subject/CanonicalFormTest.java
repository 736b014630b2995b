package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalFormTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "email, ' Somchai@EXAMPLE.com ', somchai@example.com",
        "email, a@b@Example.com, a@b@example.com",
        "email, info@ตัวอย่าง.example.com, info@xn--72c1a1bt4awk9o.example.com",
        "email, not an address, not an address",
        "phone, 081-234-5634, +66812345634",
        "phone, ๐๘๑ ๒๓๔ ๕๖๓๔, +66812345634",
        "phone, +66 81 234 5634, +66812345634",
        "phone, +66 (0)81 234 5634, +66812345634",
        "phone, 0066812345634, +66812345634",
        "phone, 66812345634, +66812345634",
        "phone, 02 123 4567 ต่อ 12, +6621234567",
        "phone, +1 415 555 0123, +14155550123",
        "phone, 1669, 1669",
        "national-id, 1-1017-00203-45-0, 1101700203450",
        "name, '  สมชาย   ใจดี ', สมชาย ใจดี",
        "line-user-id, U0123456789abcdef0123456789abcdef, U0123456789abcdef0123456789abcdef"
    })
    void oneSpellingForOnePerson(String kind, String value, String canonical) {
        assertThat(CanonicalForm.of(new Identifier(IdentifierKind.of(kind), value)))
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"e\u0301@example.com, \u00e9@example.com"})
    void composedAndDecomposedLettersAreEqual(String decomposed, String composed) {
        assertThat(CanonicalForm.of(new Identifier(IdentifierKind.EMAIL, decomposed)))
                .isEqualTo(CanonicalForm.of(new Identifier(IdentifierKind.EMAIL, composed)));
    }
}
