package th.sala.dev.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A step that cannot be done, told in a sentence that a person can act on. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure told by one sentence. */
    public StartFailure(String sentence) {
        super(sentence);
    }

    /** A failure of a part, with the place of its log. */
    public StartFailure(String part, String why, Path log) {
        super(part + " did not start: " + why + System.lineSeparator() + lastWords(log) + "  Its log: " + log);
    }

    private static String lastWords(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.matches(".*[A-Za-z]{3}.*") && !line.matches("\\s+at .*"))
                    .reduce((before, last) -> last)
                    .map(last -> "  It last wrote: " + last.strip() + System.lineSeparator())
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
