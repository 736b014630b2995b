package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.InboundMessage;

/** Foreign mails, ordinary and nasty, are read as {@code expected.tsv} says; a change there is a decision. */
class GoldenMailTest {

    @Test
    void every_mail_of_the_tree_is_read_as_expected() throws IOException {
        Path folder = Corpus.inTree();
        List<String> lines = new ArrayList<>();
        for (String set : List.of("mime4j", "stalwart")) {
            for (Path mail : Corpus.mails(folder.resolve(set))) {
                lines.add(set + "/" + mail.getFileName() + "\t" + describe(Corpus.read(mail)));
            }
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
        assertThat(String.join("\n", lines))
                .isEqualTo(Files.readString(folder.resolve("expected.tsv")).strip());
    }

    private static String describe(InboundMessage mail) {
        return String.join(
                        "\t",
                        mail.from().name() + " <" + mail.from().value() + ">",
                        String.valueOf(mail.subject()),
                        mail.text().length() + ": " + shortened(mail.text()),
                        mail.html() == null ? "no html" : "html " + mail.html().length(),
                        author(mail),
                        mail.attachments().stream()
                                .map(GoldenMailTest::describe)
                                .collect(Collectors.joining(", ")))
                .strip();
    }

    private static String author(InboundMessage mail) {
        if (mail.automatic()) {
            return "automatic";
        }
        return mail.quiet() ? "by a person, not to be acknowledged" : "by a person";
    }

    private static String describe(InboundAttachment file) {
        return file.name() + " (" + file.type() + ", " + file.bytes().length + ")";
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 160))
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replaceAll("\\p{Cntrl}", "?");
    }
}
