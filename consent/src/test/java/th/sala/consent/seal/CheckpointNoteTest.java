package th.sala.consent.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import th.sala.consent.key.SigningKey;
import th.sala.consent.seal.LedgerRows.Signed;
import th.sala.consent.testing.TestKeys;

class CheckpointNoteTest {
    private static final Instant AT = Instant.parse("2026-11-22T05:00:00.5Z");
    private static final byte[] ROOT = MerkleHash.ofNothing();
    private final SigningKey key = TestKeys.master().signing();
    private final Signed checkpoint = new Signed(7, ROOT, AT, CheckpointNote.sign(key, 7, ROOT, AT));

    @Test
    void a_note_is_text_that_anybody_can_verify() {
        String note = CheckpointNote.of(checkpoint, key.publicKey()).note();

        assertThat(note)
                .startsWith("sala/ledger\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n2026-11-22T05:00:00.500Z\n\n"
                        + "\u2014 sala/ledger ");
        int body = note.indexOf("\n\n") + 1;
        byte[] signature = Base64.getDecoder()
                .decode(note.substring(note.lastIndexOf(' ') + 1).strip());
        assertThat(signature).hasSize(4 + 64);
        assertThat(SigningKey.signed(
                        key.publicKey(),
                        note.substring(0, body).getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOfRange(signature, 4, 68)))
                .isTrue();
        assertThat(CheckpointNote.verifier(key.publicKey())).matches("sala/ledger\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}");
    }

    @Test
    void another_size_root_or_moment_is_not_what_was_signed() {
        byte[] mine = key.publicKey();
        byte[] signature = checkpoint.signature();

        assertThat(CheckpointNote.isSigned(checkpoint, mine)).isTrue();
        assertThat(CheckpointNote.isSigned(new Signed(8, ROOT, AT, signature), mine))
                .isFalse();
        assertThat(CheckpointNote.isSigned(new Signed(7, MerkleHash.ofLeaf(ROOT), AT, signature), mine))
                .isFalse();
        assertThat(CheckpointNote.isSigned(new Signed(7, ROOT, AT.plusNanos(1_000), signature), mine))
                .isFalse();
    }
}
