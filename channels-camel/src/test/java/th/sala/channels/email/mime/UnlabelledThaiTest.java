package th.sala.channels.email.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.ticketing.intake.InboundMessage;

/** Header fields have no label of their own; what people wrote in them in Thai arrives as Thai all the same. */
class UnlabelledThaiTest {
    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final List<String> DECLARED = List.of(
            "",
            "; charset=windows-874",
            "; charset=TIS-620",
            "; charset=us-ascii",
            "; charset=iso-8859-1",
            "; charset=utf-16",
            "; charset=unheard-of");

    @ParameterizedTest
    @MethodSource("phrases")
    void subjects_names_and_file_names_in_a_thai_single_byte_charset(String phrase) {
        for (String declared : DECLARED) {
            assertRead(phrase, declared, THAI);
        }
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void subjects_names_and_file_names_in_utf_8(String phrase) {
        for (String declared : DECLARED) {
            assertRead(phrase, declared, UTF_8);
        }
        assertRead(phrase, "; charset=utf-8", UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"แจ้งปัญหา", "เน็ตล่ม", "บิล"})
    void also_where_only_the_text_is_in_utf_8(String phrase) {
        assertRead(phrase, "; charset=utf-8", THAI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "é",
                "à",
                "Jörg Müller",
                "Café à Besançon",
                "«Bonjour»",
                "25 °C",
                "· ©",
                "€ 30",
                "Łódź",
                "你好",
                "佳佳",
                "中",
                "Привет",
                "καλημέρα",
                "สวัสดี 😊",
                "→",
                "’",
                "ไทย"
            })
    void utf_8_of_other_scripts_stays_what_it_is(String text) {
        assertThat(CharsetRepair.decodeField(text.getBytes(UTF_8), null)).isEqualTo(text);
        assertThat(CharsetRepair.decode(text.getBytes(UTF_8), null)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Réunion à Besançon",
        "windows-1252, Jörg Müller",
        "windows-1252, Grüße aus Köln",
        "windows-1252, ÉCOLE",
        "windows-1251, Здравствуйте",
        "windows-1251, Счет за октябрь",
        "KOI8-R, Здравствуйте уважаемые коллеги",
        "Shift_JIS, お問い合わせありがとうございます"
    })
    void other_scripts_are_read_in_the_charset_of_the_text(String charset, String text) {
        assertThat(CharsetRepair.decodeField(text.getBytes(Charset.forName(charset)), charset))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Réunion à Besançon",
        "windows-1251, Добрый день. Когда будет доставлен мой заказ?",
        "KOI8-R, Здравствуйте уважаемые коллеги"
    })
    void other_scripts_are_not_taken_for_thai(String charset, String text) {
        assertThat(CharsetRepair.decode(text.getBytes(Charset.forName(charset)), null))
                .isEqualTo(text);
    }

    private static void assertRead(String phrase, String declared, Charset charset) {
        String mail = """
                From: "%1$s" <customer1@example.com>
                Subject: %1$s
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain%2$s

                Hello
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="%1$s.bin"

                x
                --b--
                """.formatted(phrase, declared).replace("\n", "\r\n");
        InboundMessage read = Corpus.read(mail.getBytes(charset));
        assertThat(List.of(
                        read.subject(),
                        read.from().name(),
                        read.attachments().get(0).name()))
                .as(declared)
                .containsExactly(phrase, phrase, phrase + ".bin");
    }

    static Stream<String> phrases() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/thai-phrases.txt")).stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
