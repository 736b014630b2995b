package th.sala.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.channels.webhook.Arrival;
import th.sala.channels.webhook.JsonBody;
import th.sala.ticketing.intake.InboundEvent;

/** Every payload of the corpus by a committed table: what each file is to the hub. */
class MetaWebhooksTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Path CORPUS = Path.of("..")
            .resolve(Optional.ofNullable(System.getenv("SALA_CORPORA")).orElse("../shared/corpora"))
            .resolve("meta-webhooks/src/test/resources/json");

    @Test
    void every_file_of_the_corpus_is_to_the_hub_what_the_table_says() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "The corpora are not beside the tree.");
        Map<String, String> found = new TreeMap<>();
        for (Path file : files()) {
            found.put(CORPUS.relativize(file).toString(), outcome(Files.readAllBytes(file)));
        }
        assertThat(found).hasSize(190).containsExactlyInAnyOrderEntriesOf(table());
    }

    @Test
    void no_message_edit_or_unsend_of_messenger_is_unknown() throws IOException {
        assertThat(table().entrySet())
                .filteredOn(row -> row.getKey().matches("webhooks/(messaging-message-|messaging-.*template|standby).*"))
                .hasSizeGreaterThan(40)
                .allMatch(row -> row.getValue().matches("message|edited|unsent|sent-outside"));
    }

    @Test
    void the_same_set_again_adds_nothing() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "The corpora are not beside the tree.");
        Set<String> first = ids(NOW);
        assertThat(ids(NOW.plusSeconds(86_400))).isEqualTo(first);
    }

    private static Set<String> ids(Instant now) throws IOException {
        Set<String> ids = new HashSet<>();
        for (Path file : files()) {
            arrivals(Files.readAllBytes(file), now)
                    .forEach(arrival -> ids.add(arrival.content().channel() + " "
                            + arrival.content().externalId()));
        }
        return ids;
    }

    private static String outcome(byte[] body) {
        return JsonBody.read(body).isEmpty()
                ? "malformed"
                : arrivals(body, NOW).stream().map(MetaWebhooksTest::kind).collect(Collectors.joining(" "));
    }

    private static List<Arrival> arrivals(byte[] body, Instant now) {
        return JsonBody.read(body)
                .map(json -> new MetaReading("meta-test", now).arrivals(json))
                .orElse(List.of());
    }

    private static String kind(Arrival arrival) {
        if (arrival instanceof Arrival.Event told) {
            InboundEvent event = told.content();
            return event.kind() == InboundEvent.Kind.OTHER
                    ? "kept:" + event.channel() + "/" + event.details().get(InboundEvent.WHY_IGNORED)
                    : event.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
        return "message";
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, String> table() throws IOException {
        try (InputStream table = MetaWebhooksTest.class.getResourceAsStream("meta-webhooks.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        }
    }
}
