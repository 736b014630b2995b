package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest(name = "{0} {1} is shown as {2}")
    @CsvSource({
        "name, สมชาย ใจดี, ส••• ใ•••",
        "name, ปิ่นทิพย์ ศรีสุวรรณ์, ปิ่••• ศ•••",
        "name, น้ำฝน, น้ำ•••",
        "name, Ada Lovelace, A••• L•••",
        "email, somchai@example.com, s•••@e•••.com",
        "email, สมชาย@ตัวอย่าง.ไทย, ส•••@ตั•••.ไทย",
        "email, root@localhost, r•••@l•••",
        "email, broken, b•••",
        "phone, 0812345634, 08•-•••-••34",
        "phone, +66 81 234 5634, 08•-•••-••34",
        "phone, 02-123-4567, 02-•••-••67",
        "phone, +14155550123, +1•••23",
        "phone, 1669, •••",
        "line-user-id, U0123456789abcdef0123456789abcdef, U•••",
        "address, 99/9 ถนนตัวอย่าง, •••",
        "national-id, 1101700203450, •••",
        "name, ' ', •••"
    })
    void showsTooLittleToUse(String kind, String value, String shown) {
        assertThat(Mask.of(new Identifier(IdentifierKind.of(kind), value))).isEqualTo(shown);
    }
}
