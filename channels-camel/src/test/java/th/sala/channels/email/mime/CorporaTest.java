package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import th.sala.ticketing.intake.InboundMessage;

/** The sets beside the tree. Skipped where they are not there. */
class CorporaTest {
    /** Where we knowingly read otherwise than stalwart, and rather more than less. */
    private static final Set<String> READ_OTHERWISE = Set.of(
            "malformed/005.eml", // nested delimiters that are each other's end: both bodies are shown
            "malformed/016.eml", // delimiters beyond RFC 2046's length
            "malformed/020.eml", // shows the HTML, where stalwart shows its markup as text
            "malformed/021.eml");

    @Test
    void no_mail_is_refused() {
        for (String set : List.of("stalwart", "mime4j", "sisimai-bounces")) {
            for (Path mail : Corpus.mails(folder(set))) {
                assertThatCode(() -> Corpus.read(mail)).as(mail.toString()).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void a_mail_whose_lines_end_with_cr_alone_is_read_as_if_they_ended_with_crlf() {
        List<Path> mails = Corpus.mails(folder("sisimai-bounces/maildir/mac"));
        assertThat(mails).hasSize(40).allSatisfy(mail -> {
            String lines = new String(Corpus.bytes(mail), StandardCharsets.ISO_8859_1).replace("\r", "\r\n");
            InboundMessage twin = Corpus.read(lines.getBytes(StandardCharsets.ISO_8859_1));
            InboundMessage read = Corpus.read(mail);
            assertThat(read.text()).isNotBlank().isEqualTo(twin.text());
            assertThat(read.from()).isEqualTo(twin.from());
            assertThat(read.subject()).isEqualTo(twin.subject());
        });
    }

    @Test
    void only_mails_without_any_body_stay_without_text_and_files() {
        List<String> empty = Stream.of("stalwart", "mime4j")
                .flatMap(set -> Corpus.mails(folder(set)).stream())
                .filter(mail -> hollow(Corpus.read(mail)))
                .map(mail -> mail.getParent().getFileName() + "/" + mail.getFileName())
                .toList();
        assertThat(empty)
                .containsExactlyInAnyOrder(
                        "malformed/000.eml",
                        "malformed/007.eml",
                        "testmsgs/multipartemptypart.msg",
                        "testmsgs/multipartnestedemptypartsnorfc822.msg");
    }

    @TestFactory
    Stream<DynamicTest> what_stalwart_reads_is_read_here_too() {
        Path folder = folder("stalwart/resources/eml");
        return Corpus.mails(folder).stream()
                .filter(mail -> !READ_OTHERWISE.contains(folder.relativize(mail).toString()))
                .map(mail -> DynamicTest.dynamicTest(folder.relativize(mail).toString(), () -> compare(mail)));
    }

    private static void compare(Path mail) throws IOException {
        InboundMessage read = Corpus.read(mail);
        JsonObject expected = json(Path.of(mail.toString().replaceAll("\\.eml$", ".json")));
        JsonArray parts = expected.getJsonArray("parts");
        for (JsonValue index : expected.getJsonArray("text_body")) {
            JsonObject body =
                    parts.getJsonObject(Integer.parseInt(index.toString())).getJsonObject("body");
            String text = squeezed(body.getString("Text", ""));
            if (!text.contains("\uFFFD")) {
                assertThat(squeezed(read.text())).contains(text);
            }
        }
        String subject = subject(parts.getJsonObject(0));
        if (!subject.contains("\uFFFD")) {
            assertThat(squeezed(String.valueOf(read.subject() == null ? "" : read.subject())))
                    .isEqualTo(squeezed(subject));
        }
    }

    private static String subject(JsonObject root) {
        return root.getJsonArray("headers").stream()
                .map(JsonValue::asJsonObject)
                .filter(field -> field.get("name").equals(Json.createValue("subject")))
                .filter(field -> field.get("value").getValueType() == JsonValue.ValueType.OBJECT)
                .map(field -> field.getJsonObject("value").getString("Text", ""))
                .reduce("", (first, next) -> next);
    }

    private static boolean hollow(InboundMessage mail) {
        return mail.text().isBlank() && mail.attachments().isEmpty();
    }

    private static JsonObject json(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        }
    }

    private static String squeezed(String text) {
        return text.replace("\0", "").replaceAll("\\s+", " ").strip();
    }

    private static Path folder(String set) {
        assumeTrue(Corpus.beside().isPresent(), "The corpora are not beside the tree.");
        return Corpus.beside().orElseThrow().resolve(set);
    }
}
