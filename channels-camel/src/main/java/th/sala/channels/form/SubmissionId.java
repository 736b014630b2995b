package th.sala.channels.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.consent.key.Sha256;

/**
 * What makes it one submission: the same bytes under the same token. Other bytes under a token are another message, since
 * nothing that somebody wrote may get lost behind a page that repeats itself. Without a token the same bytes are one within
 * an hour of the clock.
 */
final class SubmissionId {
    private SubmissionId() {}

    static String of(RawEnvelope envelope, Optional<String> token, Instant now) {
        String scope = token.or(() -> envelope.header("idempotency-key"))
                .orElseGet(() -> now.truncatedTo(ChronoUnit.HOURS).toString());
        MessageDigest digest = Sha256.begun();
        digest.update((envelope.channel() + "\n" + scope + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(envelope.body()));
    }
}
