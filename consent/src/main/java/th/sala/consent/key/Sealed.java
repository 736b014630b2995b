package th.sala.consent.key;

/**
 * Encrypted content with its own key, the key wrapped by the master key. Deleting the key makes the bytes unreadable.
 * Both begin with the version of the scheme.
 *
 * @param key wrapped content key: version, nonce, AES-256-GCM cipher text of the key (61 bytes)
 * @param bytes version, nonce and AES-256-GCM cipher text of the content (29 bytes more than the content)
 */
public record Sealed(byte[] key, byte[] bytes) {}
