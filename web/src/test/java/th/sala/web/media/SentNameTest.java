package th.sala.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SentNameTest {

    @Test
    void a_thai_name_that_the_server_read_byte_by_byte_is_thai_again() {
        assertThat(SentName.of(byteByByte("ใบเสร็จ เดือน ๑๑.pdf"))).isEqualTo("ใบเสร็จ เดือน ๑๑.pdf");
    }

    @Test
    void a_name_that_was_read_right_stays() {
        assertThat(SentName.of("ใบเสร็จ.pdf")).isEqualTo("ใบเสร็จ.pdf");
        assertThat(SentName.of("caf\u00e9.txt")).isEqualTo("caf\u00e9.txt");
        assertThat(SentName.of("receipt 40%.pdf")).isEqualTo("receipt 40%.pdf");
    }

    @Test
    void what_a_browser_escapes_is_read_back() {
        assertThat(SentName.of("5%22 screen.png")).isEqualTo("5\" screen.png");
    }

    @Test
    void a_name_never_holds_a_folder() {
        assertThat(SentName.of("C:\\Users\\mali\\a.txt")).isEqualTo("a.txt");
        assertThat(SentName.of("../../etc/passwd")).isEqualTo("passwd");
    }

    private static String byteByByte(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
