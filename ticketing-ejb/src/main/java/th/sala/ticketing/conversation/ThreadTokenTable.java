package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.WriteBehind;
import th.sala.consent.key.Sha256;

@Singleton
class ThreadTokenTable implements ThreadTokens {
    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int LENGTH = 26;

    private static final String INSERT = """
            INSERT INTO ticketing.thread_token (hash, ticket, message, issued_at)
            VALUES (:hash, :ticket, :message, :at)
            """;

    private final SecureRandom random = new SecureRandom();
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    ThreadTokenTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public String fresh() {
        StringBuilder token = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, BASE32.length).forEach(digit -> token.append(BASE32[digit]));
        return token.toString();
    }

    @Override
    public void issue(String token, UUID ticket, UUID message) {
        Instant at = clock.instant();
        WriteBehind.add(
                jdbi,
                INSERT,
                row -> row.bind("hash", hash(token))
                        .bind("ticket", ticket)
                        .bind("message", message)
                        .bind("at", at));
    }

    static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
