package th.sala.consent.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** FIPS 180-4, the example of one block. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void the_digest_is_that_of_the_standard_whole_or_part_by_part() {
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(OF_ABC);
        assertThat(Sha256.of("abc")).asHexString().isEqualToIgnoringCase(OF_ABC);
        var digest = Sha256.begun();
        digest.update((byte) 'a');
        assertThat(digest.digest("bc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Sha256.of("abc"));
    }

    @Test
    void a_text_is_its_utf8_bytes() {
        assertThat(Sha256.of("ศาลา")).isEqualTo(Sha256.of("ศาลา".getBytes(StandardCharsets.UTF_8)));
    }
}
