package th.sala.consent.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestKeys;

class KeyedVaultTest {
    private static final byte[] MAIL = "เนื้อความ".getBytes(StandardCharsets.UTF_8);
    private final ContentVault vault = new KeyedVault(TestKeys.master());

    @Test
    void whatWasSealedOpens() {
        assertThat(vault.open(vault.seal(MAIL))).isEqualTo(MAIL);
    }

    @Test
    void theSameContentIsSealedDifferentlyEachTime() {
        assertThat(vault.seal(MAIL).bytes()).isNotEqualTo(vault.seal(MAIL).bytes());
    }

    @Test
    void theKeyOfAnotherContentDoesNotOpen() {
        Sealed mixed = new Sealed(vault.seal(MAIL).key(), vault.seal(MAIL).bytes());
        assertThatThrownBy(() -> vault.open(mixed)).isInstanceOf(IllegalStateException.class);
    }
}
