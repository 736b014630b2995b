package th.sala.ticketing.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a ClamAV daemon (clamd(8), commands INSTREAM and PING). The file goes in pieces with their length before them and
 * an empty one at the end; the daemon keeps nothing of it. A daemon that gives up in the middle, because the file is
 * above its {@code StreamMaxLength}, may have answered before it was told everything.
 */
final class ClamdScanner implements Scanner {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PING_LIMIT = Duration.ofSeconds(1);
    private static final int PIECE = 64 * 1024;
    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PING = "zPING\0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final ClamdAddress address;
    private final Duration limit;

    ClamdScanner(ClamdAddress address) {
        this(address, LIMIT);
    }

    ClamdScanner(ClamdAddress address, Duration limit) {
        this.address = address;
        this.limit = limit;
    }

    @Override
    public Verdict scan(byte[] content) {
        try (TimedChannel connection = TimedChannel.connect(address, limit)) {
            IOException cut = stream(connection, content);
            return verdict(answer(connection), cut);
        } catch (IOException fault) {
            throw new ScannerUnavailable("The scanner cannot be asked.", fault);
        }
    }

    @Override
    public boolean ready() {
        try (TimedChannel connection = TimedChannel.connect(address, PING_LIMIT)) {
            connection.write(ByteBuffer.wrap(PING));
            return answer(connection).equals("PONG");
        } catch (IOException fault) {
            return false;
        }
    }

    /** Null, or how the daemon broke off: its answer may be there all the same. */
    private static IOException stream(TimedChannel connection, byte[] content) {
        try {
            connection.write(ByteBuffer.wrap(INSTREAM));
            for (int from = 0; from < content.length; from += PIECE) {
                int length = Math.min(PIECE, content.length - from);
                connection.write(
                        ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
                connection.write(ByteBuffer.wrap(content, from, length));
            }
            connection.write(ByteBuffer.allocate(Integer.BYTES));
            return null;
        } catch (IOException cut) {
            return cut;
        }
    }

    private static String answer(TimedChannel connection) throws IOException {
        return new String(connection.readAll(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Verdict verdict(String answer, IOException cut) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Verdict.Infected(found.group(1));
        }
        if (answer.equals("stream: OK") && cut == null) {
            return new Verdict.Clean();
        }
        if (answer.contains("size limit exceeded")) {
            return new Verdict.TooLarge();
        }
        throw new ScannerUnavailable("The scanner gave no verdict.", cut);
    }
}
