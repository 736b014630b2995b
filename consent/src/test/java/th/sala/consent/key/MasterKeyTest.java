package th.sala.consent.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import th.sala.consent.mode.Mode;

class MasterKeyTest {
    private static final String DEVELOPMENT = base64("sala-development-master-key-2569");
    private static final byte[] CONTEXT = {1};
    private final MasterKey master = MasterKey.of(DEVELOPMENT);

    @Test
    void aWrappedKeyOpensWhatItSealed() {
        ContentKey key = ContentKey.random();
        byte[] sealed = key.seal(bytes("ความลับ"), CONTEXT);
        ContentKey again = master.unwrap(master.wrap(key, CONTEXT), CONTEXT);
        assertThat(again.open(sealed, CONTEXT)).isEqualTo(bytes("ความลับ"));
    }

    @Test
    void aKeyWrappedForOneSubjectDoesNotOpenForAnother() {
        byte[] wrapped = master.wrap(ContentKey.random(), CONTEXT);
        assertThatThrownBy(() -> master.unwrap(wrapped, new byte[] {2})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        byte[] wrapped = master.wrap(ContentKey.random(), CONTEXT);
        MasterKey other = MasterKey.of(base64("sala-development-master-key-2570"));
        assertThatThrownBy(() -> other.unwrap(wrapped, CONTEXT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyChangedByteIsNoticed() {
        ContentKey key = ContentKey.random();
        byte[] sealed = key.seal(bytes("x"), CONTEXT);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> key.open(changed, CONTEXT)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void ciphersAndHashesBeginWithTheVersion() {
        ContentKey key = ContentKey.random();
        assertThat(key.seal(new byte[0], CONTEXT)).startsWith(1).hasSize(29);
        assertThat(key.commit(new byte[0])).startsWith(1).hasSize(33);
        assertThat(master.wrap(key, CONTEXT)).startsWith(1).hasSize(61);
        assertThat(master.fingerprint(new byte[0])).startsWith(1).hasSize(33);
    }

    @Test
    void theFingerprintOfAValueNeverChanges() {
        assertThat(HexFormat.of().formatHex(master.fingerprint(bytes("email:somchai@example.com"))))
                .isEqualTo("01d02e9d203e6ed0c3144541b016fa5c5015b838345294ee4fba20b0f2b97fc514");
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> MasterKey.of(base64("short")))
                .hasMessage("SALA_MASTER_KEY must be the Base64 of exactly 32 bytes.");
        assertThatThrownBy(() -> MasterKey.of("not base64!")).hasMessageNotContaining("not base64!");
    }

    @Test
    void productionRefusesTheDevelopmentKeyAndNoKey() {
        assertThatThrownBy(() -> MasterKeySource.accepted(Optional.of(DEVELOPMENT), Mode.PRODUCTION))
                .hasMessageContaining("development default");
        assertThatThrownBy(() -> MasterKeySource.accepted(Optional.empty(), Mode.DEVELOPMENT))
                .hasMessageContaining("not set");
        assertThat(MasterKeySource.accepted(Optional.of(base64("another-key-of-thirty-two-bytes!")), Mode.PRODUCTION))
                .isNotNull();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }
}
