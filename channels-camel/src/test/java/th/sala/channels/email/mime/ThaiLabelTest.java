package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A declared Thai charset is believed, unless the bytes are Thai in UTF-8. */
class ThaiLabelTest {
    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final List<String> LABELS = List.of("TIS-620", "windows-874", "ISO-8859-11", "cp874");

    @Test
    void two_letters_that_are_valid_utf_8_by_chance_are_read_as_declared() {
        assertThat(EncodedWords.decode("=?TIS-620?B?w7Y=?=")).isEqualTo("รถ");
        assertThat(EncodedWords.decode("=?windows-874?Q?=C3=B6?=")).isEqualTo("รถ");
        assertThat(CharsetRepair.decode("รถ".getBytes(THAI), "iso-8859-11")).isEqualTo("รถ");
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_common_word_is_read_in_either_encoding(String word) {
        for (String label : LABELS) {
            assertThat(CharsetRepair.decode(word.getBytes(THAI), label)).isEqualTo(word);
            assertThat(CharsetRepair.decode(word.getBytes(StandardCharsets.UTF_8), label))
                    .isEqualTo(word);
        }
    }

    @Test
    void any_two_common_words_together_are_read_in_either_encoding() {
        List<String> words = words().toList();
        for (String first : words) {
            for (String second : words) {
                String text = first + second;
                assertThat(CharsetRepair.decode(text.getBytes(THAI), "tis-620")).isEqualTo(text);
                assertThat(CharsetRepair.decode(text.getBytes(StandardCharsets.UTF_8), "tis-620"))
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void every_sentence_of_common_words_is_read_in_either_encoding() {
        List<String> words = words().toList();
        Random chance = new Random(2569);
        for (int round = 0; round < 2000; round++) {
            String text = IntStream.range(0, 1 + chance.nextInt(12))
                    .mapToObj(i -> words.get(chance.nextInt(words.size())))
                    .collect(Collectors.joining(chance.nextBoolean() ? " " : "", "Re: 25% ", " ok"));
            assertThat(CharsetRepair.decode(text.getBytes(THAI), "tis-620")).isEqualTo(text);
            assertThat(CharsetRepair.decode(text.getBytes(StandardCharsets.UTF_8), "tis-620"))
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ขอบคุณค่ะ 😊", "“พัสดุ” – ยังไม่ถึง…", "ราคา ฿1,250 หรือ €30"})
    void mislabelled_utf_8_keeps_its_signs_and_pictures(String text) {
        assertThat(CharsetRepair.decode(text.getBytes(StandardCharsets.UTF_8), "TIS-620"))
                .isEqualTo(text);
    }

    @Test
    void plain_ascii_stays_what_it_is() {
        assertThat(CharsetRepair.decode("Hello".getBytes(StandardCharsets.US_ASCII), "TIS-620"))
                .isEqualTo("Hello");
    }

    static Stream<String> words() {
        try {
            return Stream.of(Files.readString(Path.of("src/test/resources/thai-words.txt"))
                            .split("\\s+"))
                    .filter(word -> !word.isEmpty());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
