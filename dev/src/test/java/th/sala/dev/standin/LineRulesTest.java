package th.sala.dev.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class LineRulesTest {
    private static final Path SPECIFICATION = Path.of("..")
            .resolve(Optional.ofNullable(System.getenv("SALA_CORPORA")).orElse("../shared/corpora"))
            .resolve("line-openapi/messaging-api.yml");

    @Test
    void the_required_members_are_those_of_lines_own_description() throws IOException {
        assumeTrue(Files.exists(SPECIFICATION), "the corpora are not here");
        Map<String, Object> schemas = map(map(specification(), "components"), "schemas");
        LineRules.REQUIRED.forEach((type, required) -> assertThat(list(map(schemas, schema(type)), "required"))
                .as(type)
                .containsExactlyInAnyOrderElementsOf(required));
        Map<String, Object> messages = map(map(map(schemas, "PushMessageRequest"), "properties"), "messages");
        assertThat(messages).containsEntry("maxItems", LineRules.MOST_MESSAGES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'to':'U1','messages':[]}",
                "{'messages':[{'type':'text','text':'a'}]}",
                "{'to':'U1','messages':[{'type':'text'}]}",
                "{'to':'U1','messages':[{'type':'text','text':' '}]}",
                "{'to':'U1','messages':[{'type':'text','text':5}]}",
                "{'to':'U1','messages':[{'type':'carrier-pigeon'}]}",
                "{'to':'U1','messages':[{'type':'image','originalContentUrl':'http://a.example.com/1',"
                        + "'previewImageUrl':'https://a.example.com/2'}]}",
                "{'to':'U1','messages':['text']}",
            })
    void what_line_would_refuse_is_refused(String body) {
        assertThat(LineRules.push(object(body))).isPresent();
    }

    @Test
    void six_messages_and_a_text_beyond_5000_characters_are_refused() {
        String text = "{'type':'text','text':'%s'}";
        String six = String.join(",", List.of(text, text, text, text, text, text));
        assertThat(LineRules.push(object("{'to':'U1','messages':[" + six + "]}")))
                .isPresent();
        String longest = text.formatted("ก".repeat(5000));
        assertThat(LineRules.push(object("{'to':'U1','messages':[" + longest + "]}")))
                .isEmpty();
        String tooLong = text.formatted("ก".repeat(5001));
        assertThat(LineRules.push(object("{'to':'U1','messages':[" + tooLong + "]}")))
                .isPresent();
    }

    @Test
    void a_picture_at_an_https_address_or_on_this_machine_is_taken() {
        assertThat(LineRules.messages(object("{'messages':[{'type':'image','originalContentUrl':"
                        + "'https://a.example.com/1','previewImageUrl':'http://localhost:8080/2'}]}")))
                .isEmpty();
    }

    private static Map<String, Object> specification() throws IOException {
        try (Reader reader = Files.newBufferedReader(SPECIFICATION)) {
            return new Yaml().load(reader);
        }
    }

    private static String schema(String type) {
        if (type.equals("textV2")) {
            return "TextMessageV2";
        }
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1) + "Message";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String name) {
        return (Map<String, Object>) from.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> from, String name) {
        return (List<String>) from.get(name);
    }

    private static JsonObject object(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
