package th.sala.consent.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestKeys;

class SigningKeyTest {
    private static final byte[] NOTHING = {};
    private static final SigningKey RFC_8032 =
            SigningKey.of(hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

    @Test
    void keys_and_signatures_are_those_of_rfc_8032() {
        assertThat(RFC_8032.publicKey())
                .isEqualTo(hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        assertThat(RFC_8032.sign(NOTHING))
                .isEqualTo(hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33ba"
                        + "cc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"));
    }

    @Test
    void only_what_was_signed_by_this_key_is_taken_for_signed() {
        byte[] signature = RFC_8032.sign(new byte[] {1});

        assertThat(SigningKey.signed(RFC_8032.publicKey(), new byte[] {1}, signature))
                .isTrue();
        assertThat(SigningKey.signed(RFC_8032.publicKey(), new byte[] {2}, signature))
                .isFalse();
        assertThat(SigningKey.signed(RFC_8032.publicKey(), new byte[] {1}, NOTHING))
                .isFalse();
        assertThat(SigningKey.signed(NOTHING, new byte[] {1}, signature)).isFalse();
        assertThat(SigningKey.signed(TestKeys.master().signing().publicKey(), new byte[] {1}, signature))
                .isFalse();
    }

    @Test
    void a_master_key_has_one_signing_key() {
        assertThat(TestKeys.master().signing().publicKey())
                .isEqualTo(TestKeys.master().signing().publicKey());
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
