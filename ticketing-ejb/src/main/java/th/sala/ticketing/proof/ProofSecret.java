package th.sala.ticketing.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectVault;

/** The secrets of proofs, made anew each time by a keyed hash of the proof's id. */
@Singleton
class ProofSecret {
    private static final int CODES = 1_000_000;
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 24;

    private final SubjectVault vault;

    @Inject
    ProofSecret(SubjectVault vault) {
        this.vault = vault;
    }

    /** Six digits. */
    String code(Proof proof) {
        byte[] hash = hash(proof, "code");
        long number =
                ByteBuffer.wrap(hash, hash.length - Long.BYTES, Long.BYTES).getLong();
        return "%06d".formatted(Math.floorMod(number, CODES));
    }

    boolean isCode(Proof proof, String told) {
        return MessageDigest.isEqual(
                code(proof).getBytes(StandardCharsets.US_ASCII), digits(told).getBytes(StandardCharsets.UTF_8));
    }

    String token(Proof proof) {
        byte[] token = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                .putLong(proof.id().getMostSignificantBits())
                .putLong(proof.id().getLeastSignificantBits())
                .put(signature(proof))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Which proof a token claims to belong to. */
    static Optional<UUID> named(String token) {
        return bytes(token).map(ByteBuffer::wrap).map(bytes -> new UUID(bytes.getLong(), bytes.getLong()));
    }

    boolean isToken(Proof proof, String token) {
        return bytes(token)
                .filter(bytes ->
                        MessageDigest.isEqual(Arrays.copyOfRange(bytes, ID_BYTES, bytes.length), signature(proof)))
                .isPresent();
    }

    private byte[] signature(Proof proof) {
        byte[] hash = hash(proof, "link");
        return Arrays.copyOfRange(hash, hash.length - SIGNATURE_BYTES, hash.length);
    }

    private byte[] hash(Proof proof, String use) {
        return vault.commit(proof.customer(), "identity-proof/" + use + "/" + proof.id());
    }

    private static Optional<byte[]> bytes(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token))
                    .filter(bytes -> bytes.length == ID_BYTES + SIGNATURE_BYTES);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** As people tell and type it: with spaces or dashes, in Thai digits. */
    private static String digits(String told) {
        StringBuilder digits = new StringBuilder();
        told.strip()
                .codePoints()
                .filter(point -> !Character.isSpaceChar(point) && point != '-')
                .forEach(point ->
                        digits.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return digits.toString();
    }
}
