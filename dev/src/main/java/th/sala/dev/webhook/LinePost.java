package th.sala.dev.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * One webhook post of LINE with one text message, as LINE's reference has it. All its ids follow from run and number, so
 * that the same post can be made again.
 *
 * @param run the run it belongs to
 * @param number its place in the run
 * @param senders how many people write in turn
 * @param redelivered true when LINE sends it a second time
 */
public record LinePost(String run, int number, int senders, boolean redelivered) {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ULID = 26;
    private static final String TEXT = """
            {"destination":"U00000000000000000000000000000000","events":[{"type":"message","mode":"active",\
            "timestamp":%d,"webhookEventId":"%s","deliveryContext":{"isRedelivery":%b},"replyToken":"%s",\
            "source":{"type":"user","userId":"U%s"},\
            "message":{"type":"text","id":"%s","quoteToken":"q","text":"พัสดุยังมาไม่ถึง รหัส %s"}}]}""";

    /** A post that LINE sends for the first time. */
    public static LinePost first(String run, int number, int senders) {
        return new LinePost(run, number, senders, false);
    }

    /** The same event, sent again because nobody answered. */
    public LinePost again() {
        return new LinePost(run, number, senders, true);
    }

    /** The word in its text by which it is found again. */
    public String mark() {
        return run + "." + number;
    }

    /** The body, to be signed as it is. */
    public byte[] body(long epochMillis) {
        byte[] seed = digest(mark());
        return TEXT.formatted(
                        epochMillis,
                        eventId(seed),
                        redelivered,
                        HexFormat.of().formatHex(seed, 16, 32),
                        HexFormat.of().formatHex(digest("sender" + number % senders), 0, 16),
                        Long.toString(ByteBuffer.wrap(seed).getLong() >>> 5),
                        mark())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String eventId(byte[] seed) {
        var id = new StringBuilder("01");
        for (int i = 2; i < ULID; i++) {
            id.append(CROCKFORD.charAt(seed[i] & 31));
        }
        return id.toString();
    }

    private static byte[] digest(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing in this Java", e);
        }
    }
}
