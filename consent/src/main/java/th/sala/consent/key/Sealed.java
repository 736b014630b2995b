package th.sala.consent.key;

/**
 * Encrypted content with its own key, the key wrapped by the master key. Deleting the key makes the bytes unreadable.
 *
 * @param key wrapped content key, its first byte the version of the scheme
 * @param bytes nonce and AES-256-GCM cipher text
 */
public record Sealed(byte[] key, byte[] bytes) {}
