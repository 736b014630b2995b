package th.sala.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.channels.email.mime.ExternalId;

/** Every foreign mail goes over a real IMAP connection: none is lost, none is stored twice, none stops another. */
class CorpusOverImapTest {
    private static final String SUPPORT = "support@sala.test";

    @Test
    void every_mail_arrives_once_and_the_whole_set_again_adds_nothing() throws Exception {
        List<byte[]> mails = mails();
        int different =
                mails.stream().map(ExternalId::of).collect(Collectors.toSet()).size();
        try (MailServerForTests server = new MailServerForTests().with(SUPPORT)) {
            MailWiring wiring = new MailWiring(TestDatabase.fresh(), server);
            MailboxWatch watch = wiring.watch();
            for (int round = 1; round <= 2; round++) {
                server.append(SUPPORT, mails.toArray(byte[][]::new));
                wiring.clock.advance(Duration.ofSeconds(2));
                watch.poll(MailWiring.SUPPORT);
                assertThat(wiring.intake.quarantined)
                        .as("those of not-delivered.tsv")
                        .hasSize(notDelivered());
                assertThat(wiring.intake.raws.keySet())
                        .containsExactlyInAnyOrderElementsOf(
                                mails.stream().map(ExternalId::of).collect(Collectors.toSet()));
                assertThat(wiring.intake.duplicates).hasSize(round * mails.size() - different);
            }
            watch.stop();
        }
    }

    /** Each mail that nobody can read is listed there with its reason: none at present, and never more than fifteen. */
    private static int notDelivered() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("src/test/resources/corpus/not-delivered.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(listed).hasSizeLessThanOrEqualTo(15);
        return listed.size();
    }

    private static byte[] asServersKeepIt(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        return text.indexOf('\n') < 0 ? text.replace("\r", "\r\n").getBytes(StandardCharsets.ISO_8859_1) : mail;
    }

    private static List<byte[]> mails() throws IOException {
        Path beside = Path.of("..")
                .resolve(Optional.ofNullable(System.getenv("SALA_CORPORA")).orElse("../shared/corpora"));
        Path tree = Path.of("src/test/resources/corpus");
        List<Path> folders = Stream.of(
                        tree, beside.resolve("stalwart"), beside.resolve("mime4j"), beside.resolve("sisimai-bounces"))
                .filter(Files::isDirectory)
                .toList();
        List<byte[]> mails = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(eml|msg)"))
                        .sorted()
                        .toList()) {
                    mails.add(asServersKeepIt(Files.readAllBytes(file)));
                }
            }
        }
        return mails;
    }
}
