package th.sala.dev.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in Payara's log why an application refused its start: its own sentence, or the innermost cause. */
final class ServerLog {
    private static final Pattern OWN_SENTENCE = Pattern.compile("(Sala (?:refuses|cannot|does not)[^\\n]*)");
    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+: )?(.+)$", Pattern.MULTILINE);
    private static final int TAIL = 400_000;

    private ServerLog() {}

    static Optional<String> reason(Path log) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        byte[] all = Files.readAllBytes(log);
        byte[] tail = Arrays.copyOfRange(all, Math.max(0, all.length - TAIL), all.length);
        return reasonIn(new String(tail, StandardCharsets.UTF_8));
    }

    static Optional<String> reasonIn(String text) {
        return last(OWN_SENTENCE, text).or(() -> last(CAUSE, text));
    }

    private static Optional<String> last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = matcher.results().map(result -> result.group(1)).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
}
