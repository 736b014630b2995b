package th.sala.ticketing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice\u202efdp.exe",
                "\u2067invoicefdp\u2069.exe",
                "invoice\u200f\u061cfdp.exe",
                "invoice\r\nfdp.exe",
                "invoice\u0085\u2028fdp.exe",
                "\ufeffinvoice\u200bfdp.exe"
            })
    void a_name_shows_what_the_file_is(String given) {
        assertThat(FileName.of(given)).isEqualTo("invoicefdp.exe");
    }

    @Test
    void what_belongs_to_the_script_stays() {
        assertThat(FileName.of("ใบเสร็จ ๑.pdf")).isEqualTo("ใบเสร็จ ๑.pdf");
        assertThat(FileName.of("👩\u200d💻.png")).isEqualTo("👩\u200d💻.png");
    }
}
