package th.sala.channels.webchat;

import java.security.SecureRandom;
import java.util.Base64;
import th.sala.consent.key.Sha256;

/** 256 bits of chance, which nobody guesses; a hash without salt or stretching is enough to keep. */
final class GuestToken {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 32;

    private GuestToken() {}

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
