package th.sala.consent.key;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Links that name a record of ours and cannot be guessed: its id and a keyed hash of it. They hold nothing personal and are
 * kept nowhere; what they are good for, and until when, is asked of the record.
 */
@Singleton
public class ReferenceSeal {
    private static final int ID_BYTES = 16;
    private static final int PROOF_BYTES = 16;

    private final MasterKey master;

    @Inject
    public ReferenceSeal(MasterKey master) {
        this.master = master;
    }

    /**
     * The token of a record.
     *
     * @param use what the link is for; a token of one use is none of another
     */
    public String token(String use, UUID record) {
        byte[] token = ByteBuffer.allocate(ID_BYTES + PROOF_BYTES)
                .put(bytes(record))
                .put(proof(use, record))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The record that a token names; empty when it is none of ours for this use. */
    public Optional<UUID> record(String use, String token) {
        return decoded(token).flatMap(bytes -> {
            ByteBuffer read = ByteBuffer.wrap(bytes);
            UUID record = new UUID(read.getLong(), read.getLong());
            boolean ours = MessageDigest.isEqual(Arrays.copyOfRange(bytes, ID_BYTES, bytes.length), proof(use, record));
            return ours ? Optional.of(record) : Optional.empty();
        });
    }

    private byte[] proof(String use, UUID record) {
        byte[] label = ("sala/link/1/" + use + "/").getBytes(StandardCharsets.UTF_8);
        byte[] value = ByteBuffer.allocate(label.length + ID_BYTES)
                .put(label)
                .put(bytes(record))
                .array();
        byte[] hash = master.fingerprint(value);
        return Arrays.copyOfRange(hash, hash.length - PROOF_BYTES, hash.length);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token))
                    .filter(bytes -> bytes.length == ID_BYTES + PROOF_BYTES);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
