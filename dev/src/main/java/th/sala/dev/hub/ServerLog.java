package th.sala.dev.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds in Payara's log the sentence by which the hub itself refused its start. */
final class ServerLog {
    private static final Pattern OWN_SENTENCE = Pattern.compile("Sala (?:refuses|cannot|does not)[^\\n\\]]*");
    private static final int TAIL = 400_000;

    private ServerLog() {}

    static Optional<String> refusal(Path log) {
        try {
            return Files.exists(log) ? refusalIn(tail(log)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tail(Path log) throws IOException {
        byte[] all = Files.readAllBytes(log);
        byte[] tail = Arrays.copyOfRange(all, Math.max(0, all.length - TAIL), all.length);
        return new String(tail, StandardCharsets.UTF_8);
    }

    static Optional<String> refusalIn(String text) {
        return OWN_SENTENCE.matcher(text).results().map(MatchResult::group).reduce((before, last) -> last);
    }
}
