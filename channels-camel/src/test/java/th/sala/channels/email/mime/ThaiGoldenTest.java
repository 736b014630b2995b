package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import th.sala.ticketing.intake.InboundMessage;

/** Each Thai mail of the tree is read as the golden file beside it says: sender, subject, text, files, and who wrote it. */
class ThaiGoldenTest {
    private static final Path MAILS = Corpus.inTree().resolve("thai");

    @TestFactory
    Stream<DynamicTest> every_thai_mail_is_read_letter_for_letter() {
        return Corpus.mails(MAILS).stream()
                .map(mail -> DynamicTest.dynamicTest(
                        mail.getFileName().toString(),
                        () -> assertThat(told(Corpus.read(mail))).isEqualTo(golden(mail))));
    }

    @Test
    void the_set_has_at_least_sixty_mails() {
        List<Path> mails = Corpus.mails(MAILS);
        assertThat(mails).hasSizeGreaterThanOrEqualTo(60);
    }

    private static JsonObject golden(Path mail) throws IOException {
        Path file = Path.of(mail.toString().replaceAll("\\.eml$", ".json"));
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        }
    }

    private static JsonObject told(InboundMessage mail) {
        JsonArrayBuilder files = Json.createArrayBuilder();
        mail.attachments()
                .forEach(file -> files.add(
                        said(Json.createObjectBuilder(), "name", file.name()).add("size", file.bytes().length)));
        JsonObjectBuilder from = said(
                        Json.createObjectBuilder(), "name", mail.from().name())
                .add("address", mail.from().value());
        return said(Json.createObjectBuilder().add("from", from), "subject", mail.subject())
                .add("text", mail.text().strip())
                .add("attachments", files)
                .add("automatic", mail.automatic())
                .build();
    }

    private static JsonObjectBuilder said(JsonObjectBuilder object, String member, String value) {
        return value == null ? object.addNull(member) : object.add(member, value);
    }
}
