package th.sala.channels.email.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.ticketing.intake.InboundMessage;

/** The mails in this tree, and the larger sets beside it where they are present ({@code SALA_CORPORA}). */
final class Corpus {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    private Corpus() {}

    static Path inTree() {
        try {
            URI place = Corpus.class.getResource("/corpus/README.md").toURI();
            return Path.of(place).getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Optional<Path> beside() {
        String place = Optional.ofNullable(System.getenv("SALA_CORPORA")).orElse("../shared/corpora");
        return Optional.of(Path.of("..").resolve(place)).filter(Files::isDirectory);
    }

    static List<Path> mails(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(eml|msg)"))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static InboundMessage read(Path mail) {
        return read(bytes(mail));
    }

    static InboundMessage read(byte[] mail) {
        return new EmailNormalizer("mx.sala.test", CLOCK).normalize("support@sala.test", mail);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
