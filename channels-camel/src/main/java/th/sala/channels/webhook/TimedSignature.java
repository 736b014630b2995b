package th.sala.channels.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signature of generic channels, both ways: {@code X-Sala-Signature: t=UNIXSECONDS,v1=<hex HMAC-SHA256 of "t.body">}.
 * It is good for 300 seconds, so that a recorded call cannot be repeated later.
 */
public final class TimedSignature {
    public static final String HEADER = "x-sala-signature";

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-fA-F]{64})");

    private TimedSignature() {}

    public static String sign(String secret, byte[] body, Instant at) {
        String time = Long.toString(at.getEpochSecond());
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(Signatures.hmac(secret, signed(time, body)));
    }

    /** @param header as received; null when it is missing */
    public static boolean matches(String secret, byte[] body, String header, Instant now) {
        Matcher parts = FORM.matcher(header == null ? "" : header.strip());
        return parts.matches()
                && fresh(Long.parseLong(parts.group(1)), now)
                && Signatures.hexMatches(secret, signed(parts.group(1), body), parts.group(2));
    }

    private static boolean fresh(long seconds, Instant now) {
        return Math.abs(now.getEpochSecond() - seconds) <= LIFE.toSeconds();
    }

    private static byte[] signed(String time, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(time.length() + 1 + body.length);
        bytes.writeBytes((time + ".").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
