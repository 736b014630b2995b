package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Subject, sender, text and files of foreign mails beside what their collectors' own parsers say. Each difference is
 * listed with its reason in {@code differences.tsv}; a new one fails, and so does one that is gone.
 */
class CorpusExpectationsTest {
    private static final Path LISTED = Corpus.inTree().resolve("differences.tsv");
    private static final int FIELDS = 4;

    private final List<String> different = new ArrayList<>();
    private int mails;
    private int otherwise;

    @Test
    void at_least_90_percent_of_what_is_compared_is_equal_and_each_difference_is_listed() throws IOException {
        assumeTrue(Corpus.beside().isPresent(), "The corpora are not beside the tree.");
        Path beside = Corpus.beside().orElseThrow();
        for (Path mail : Corpus.mails(beside.resolve("stalwart"))) {
            compare(beside, mail, Optional.of(StalwartExpectation.of(mail)));
        }
        for (Path mail : Corpus.mails(beside.resolve("mime4j"))) {
            compare(beside, mail, Mime4jExpectation.of(mail));
        }
        int compared = mails * FIELDS;
        int equal = compared - different.size();
        System.out.printf(
                "mime4j and stalwart: %d of %d fields equal, %d of %d mails in all four%n",
                equal, compared, mails - otherwise, mails);
        assertThat(different).containsExactlyInAnyOrderElementsOf(listed());
        assertThat(mails).isGreaterThanOrEqualTo(180);
        assertThat(equal * 100).isGreaterThanOrEqualTo(90 * compared);
    }

    private void compare(Path beside, Path mail, Optional<Told> expected) {
        if (expected.isPresent()) {
            List<String> fields = expected.get()
                    .differences(Told.of(Corpus.read(asItTravels(mail))))
                    .toList();
            mails++;
            otherwise += fields.isEmpty() ? 0 : 1;
            fields.forEach(field -> different.add(shortened(beside, mail) + "\t" + field));
        }
    }

    /** With CRLF at each line's end. */
    private static byte[] asItTravels(Path mail) {
        String text = new String(Corpus.bytes(mail), StandardCharsets.ISO_8859_1);
        return text.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String shortened(Path beside, Path mail) {
        Path path = beside.relativize(mail);
        return path.getName(0) + "/" + mail.getParent().getFileName() + "/" + mail.getFileName();
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(LISTED).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(columns -> columns[0] + "\t" + columns[1])
                .collect(Collectors.toList());
    }
}
