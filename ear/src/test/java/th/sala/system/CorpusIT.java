package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Eventually;
import th.sala.system.client.Mailbox;

/** Real mail of other projects, over real IMAP: nothing is lost, nothing is doubled, and the ledger adds up. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CorpusIT {
    private static final Path CORPORA = Path.of("..")
            .resolve(Optional.ofNullable(System.getenv("SALA_CORPORA")).orElse("../shared/corpora"));
    private static final String MAILBOX = "complaints@sala.test";

    private final Api supervisor = Api.as("supervisor1");

    @Test
    void every_mail_of_the_corpora_is_delivered_or_listed_with_its_reason_and_the_whole_set_again_adds_nothing() {
        assumeTrue(Files.isDirectory(CORPORA), "the corpora are not here");
        List<byte[]> mails = Stream.of("stalwart", "mime4j", "sisimai-bounces")
                .flatMap(CorpusIT::mails)
                .toList();
        Counts before = counts();

        Mailbox.of(MAILBOX).append(mails);
        Counts first = settled(before.received() + mails.size());
        long unique = first.delivered() + first.quarantined() - before.delivered() - before.quarantined();

        Mailbox.of(MAILBOX).append(mails);
        Counts second = settled(first.received() + mails.size());

        assertThat(mails).hasSizeGreaterThan(590);
        assertThat(unique + first.duplicate() - before.duplicate()).isEqualTo(mails.size());
        assertThat(first.quarantined() - before.quarantined())
                .as("mails without a way to read them, listed with their reason")
                .isEqualTo(notDelivered());
        assertThat(first.refused()).isEqualTo(before.refused());
        assertThat(second.delivered()).isEqualTo(first.delivered());
        assertThat(second.quarantined()).isEqualTo(first.quarantined());
        assertThat(second.duplicate() - first.duplicate()).isEqualTo(mails.size());
    }

    private Counts settled(long received) {
        return Eventually.within(
                Duration.ofMinutes(5),
                "The ledger with " + received + " mails",
                () -> Optional.of(counts()).filter(counts -> counts.received() >= received && counts.pending() == 0));
    }

    private Counts counts() {
        return supervisor.get("/api/v1/intake/ledger?channel=email").items().stream()
                .findFirst()
                .map(Counts::of)
                .orElse(new Counts(0, 0, 0, 0, 0, 0));
    }

    private static long notDelivered() {
        try (Stream<String> lines =
                Files.lines(Path.of("../channels-camel/src/test/resources/corpus/not-delivered.tsv"))) {
            return lines.filter(line -> !line.startsWith("#")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<byte[]> mails(String corpus) {
        try (Stream<Path> files = Files.walk(CORPORA.resolve(corpus))) {
            return files.filter(CorpusIT::isMail).sorted().map(CorpusIT::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isMail(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".eml") || name.endsWith(".msg");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Counts(long received, long delivered, long duplicate, long quarantined, long pending, long refused) {
        static Counts of(JsonObject line) {
            Counts counts = new Counts(
                    line.getJsonNumber("received").longValue(),
                    line.getJsonNumber("delivered").longValue(),
                    line.getJsonNumber("duplicate").longValue(),
                    line.getJsonNumber("quarantined").longValue(),
                    line.getJsonNumber("pending").longValue(),
                    line.getJsonNumber("refused").longValue());
            long others = counts.refused() + line.getJsonNumber("ignored").longValue();
            assertThat(counts.received())
                    .as("received is the sum of the others")
                    .isEqualTo(
                            counts.delivered() + counts.duplicate() + counts.quarantined() + counts.pending() + others);
            return counts;
        }
    }
}
