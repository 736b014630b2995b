package th.sala.consent.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** RFC 5869, appendix A, test cases 1 and 3 (SHA-256). */
class KeyDerivationTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] SECRET = HEX.parseHex("0b".repeat(22));

    @Test
    void derivesTheKeysOfTheFirstTestCase() {
        byte[] pseudorandomKey = KeyDerivation.extract(HEX.parseHex("000102030405060708090a0b0c"), SECRET);
        assertThat(HEX.formatHex(pseudorandomKey))
                .isEqualTo("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        assertThat(HEX.formatHex(KeyDerivation.expand(pseudorandomKey, HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"), 42)))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void derivesTheKeysOfTheThirdTestCaseWithoutSaltAndInfo() {
        byte[] pseudorandomKey = KeyDerivation.extract(new byte[32], SECRET);
        assertThat(HEX.formatHex(KeyDerivation.expand(pseudorandomKey, new byte[0], 42)))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void labelsGiveKeysThatDiffer() {
        assertThat(KeyDerivation.derive(SECRET, "sala/wrapping/1"))
                .isNotEqualTo(KeyDerivation.derive(SECRET, "sala/lookup/1"));
    }
}
