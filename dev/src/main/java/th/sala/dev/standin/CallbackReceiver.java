package th.sala.dev.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.sala.dev.webhook.Signatures;

/**
 * Receives what the hub answers on generic channels, {@code POST /callback/CHANNEL}: 200 with the receipt {@code {"id":
 * …}}, or 401 when {@code X-Sala-Signature} is missing, wrong or older than 300 s (public contract, section 5).
 */
final class CallbackReceiver implements Provider {
    static final String NAME = "callback";

    private static final Pattern SIGNATURE = Pattern.compile("t=(\\d{1,12}),v1=[0-9a-f]{64}");
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final String secret;
    private final Clock clock;

    CallbackReceiver(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith("/callback/");
    }

    @Override
    public Answer answer(Request request) {
        if (!request.is("POST", "/callback/[^/]+")) {
            return Answer.empty(404);
        }
        String told = request.header("x-sala-signature").orElse("");
        return trusted(told, request.body())
                ? Answer.json(200, Pairs.object("id", UUID.randomUUID().toString()))
                : Answer.empty(401);
    }

    private boolean trusted(String told, byte[] body) {
        Matcher parts = SIGNATURE.matcher(told);
        if (!parts.matches()) {
            return false;
        }
        long second = Long.parseLong(parts.group(1));
        Duration age = Duration.between(Instant.ofEpochSecond(second), clock.instant());
        return age.abs().compareTo(OLDEST) <= 0 && same(told, Signatures.sala(secret, second, body));
    }

    private static boolean same(String told, String right) {
        return MessageDigest.isEqual(
                told.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }
}
