package th.sala.channels.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.channels.webhook.Receipt;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.InboundMessage;

/**
 * What becomes of each of LINE's own examples, by the table {@code line-webhooks.csv}: for each event what it is to the
 * hub, and what stands in the conversation. Each body is signed again with the test's secret.
 */
class LineWebhooksTest {
    private static final String NAME = "line-webhooks";

    private final LineHub hub = new LineHub(Clock.systemUTC());

    @BeforeEach
    void nothing_is_known() {
        hub.jdbi.useHandle(db -> db.execute("DELETE FROM channels.line_event"));
    }

    @Test
    void every_file_becomes_what_the_table_says() throws Exception {
        Map<String, String> outcomes = new TreeMap<>();
        for (Path file : files(inTree())) {
            outcomes.put(name(inTree(), file), outcome(file));
        }
        assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(table());
    }

    @Test
    void the_table_knows_every_file_of_the_whole_set() throws Exception {
        Path beside = Path.of("..")
                .resolve(Optional.ofNullable(System.getenv("SALA_CORPORA")).orElse("../shared/corpora"))
                .resolve(NAME);
        assumeTrue(Files.isDirectory(beside), "the corpora are not here");
        assertThat(files(beside).stream().map(file -> name(beside, file)))
                .containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @Test
    void no_message_edit_or_unsend_is_unknown_and_nothing_is_set_aside() throws Exception {
        for (Path file : files(inTree())) {
            outcome(file);
        }
        assertThat(hub.intake.quarantined).isEmpty();
        assertThat(hub.intake.events.values().stream().filter(event -> event.kind() == Kind.OTHER))
                .extracting(event -> event.details().get("type"))
                .isNotEmpty()
                .doesNotContain("message", "messageEdited", "unsend", "follow", "unfollow", "postback");
    }

    @Test
    void the_whole_set_again_adds_nothing() throws Exception {
        for (Path file : files(inTree())) {
            outcome(file);
        }
        int known = hub.intake.raws.size();
        hub.intake.duplicates.clear();
        for (Path file : files(inTree())) {
            outcome(file);
        }
        assertThat(hub.intake.raws).hasSize(known);
        assertThat(hub.intake.duplicates).hasSize(known);
    }

    private String outcome(Path file) throws IOException {
        List<String> before = List.copyOf(hub.intake.raws.keySet());
        Receipt receipt = hub.receives(Files.readString(file));
        assertThat(receipt).as(file.toString()).isInstanceOf(Receipt.Taken.class);
        List<String> added = new ArrayList<>(hub.intake.raws.keySet());
        added.removeAll(before);
        return added.isEmpty()
                ? "nothing"
                : String.join(" | ", added.stream().map(this::told).toList());
    }

    private String told(String externalId) {
        InboundMessage message = hub.intake.messages.get(externalId);
        if (message != null) {
            String where = message.replyTo() == null ? "" : " in a group";
            String held = message.quiet() ? " (standby)" : "";
            return "message" + where + held + ": " + message.text();
        }
        var event = hub.intake.events.get(externalId);
        return event.kind() == Kind.OTHER ? "ignored: " + event.details().get("type") : "event: " + event.kind();
    }

    private static Map<String, String> table() throws Exception {
        Map<String, String> table = new TreeMap<>();
        for (String line : Files.readAllLines(inTree().resolveSibling(NAME + ".csv"))) {
            int comma = line.indexOf(',');
            table.put(line.substring(0, comma), line.substring(comma + 1));
        }
        table.remove("file");
        return table;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString();
    }

    private static Path inTree() throws URISyntaxException {
        return Path.of(LineWebhooksTest.class.getResource("/corpus/README.md").toURI())
                .resolveSibling(NAME);
    }
}
