package th.sala.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.channels.email.RememberingIntake;
import th.sala.channels.email.TestDatabase;
import th.sala.channels.webhook.Arrivals;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.Signatures;
import th.sala.channels.webhook.WebhookIntake;
import th.sala.ticketing.intake.ArrivalPressure;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.LateFiles;

/** What people send on Messenger beside words is fetched, kept and shown; nobody else's server is ever asked (T56). */
class MessengerFilesTest {
    private static final byte[] PDF = "%PDF-1.7 ใบเสร็จ".getBytes(StandardCharsets.UTF_8);
    private static final Path CORPUS = Path.of("..")
            .resolve(Optional.ofNullable(System.getenv("SALA_CORPORA")).orElse("../shared/corpora"))
            .resolve("meta-webhooks/src/test/resources/json");

    private final Jdbi jdbi = TestDatabase.shared();
    private final RememberingIntake intake = new RememberingIntake();
    private final List<String> asked = new ArrayList<>();
    private final RememberingFiles files = new RememberingFiles();
    private final String mid = "m_" + UUID.randomUUID();
    private Instant now = Instant.parse("2026-11-22T02:00:00Z");
    private int status = 200;
    private HttpServer meta;

    @BeforeEach
    void start() throws IOException {
        jdbi.useHandle(db -> db.execute("DELETE FROM channels.meta_file"));
        meta = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        meta.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(status, PDF.length);
            exchange.getResponseBody().write(PDF);
            exchange.close();
        });
        meta.start();
    }

    @AfterEach
    void stop() {
        meta.stop(0);
    }

    @Test
    void each_file_of_a_message_is_fetched_once_and_belongs_to_it() {
        receives(message(url("/one/receipt.pdf"), url("/two/photo.pdf")));
        receives(message(url("/one/receipt.pdf"), url("/two/photo.pdf")));
        assertThat(fetch()).isEqualTo(2);

        assertThat(files.kept)
                .extracting(InboundAttachment::name)
                .containsExactlyInAnyOrder("receipt.pdf", "photo.pdf");
        assertThat(files.kept).allSatisfy(file -> {
            assertThat(file.type()).isEqualTo("application/pdf");
            assertThat(file.bytes()).isEqualTo(PDF);
        });
        assertThat(waiting()).isZero();
        receives(message(url("/one/receipt.pdf"), url("/two/photo.pdf")));
        assertThat(fetch()).as("it came again days later").isZero();
    }

    @Test
    void what_meta_does_not_give_now_is_asked_for_later_and_then_said_to_be_missing() {
        status = 503;
        receives(message(url("/slow.pdf")));
        fetch();
        assertThat(files.missing).isZero();
        assertThat(fetch()).as("not yet").isZero();

        status = 200;
        now = now.plus(Duration.ofMinutes(1));
        fetch();
        assertThat(files.kept).hasSize(1);

        status = 404;
        receives(message(url("/gone.pdf")).replace(mid, mid + "-2"));
        fetch();
        assertThat(files.missing).isEqualTo(1);
        assertThat(waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://example.com/x.png",
                "https://fbcdn.net.example.com/x.png",
                "https://scontent.fbcdn.net:8443/x.png",
                "http://scontent.fbcdn.net/x.png",
                "file:///etc/passwd",
                "no address"
            })
    void an_address_that_is_not_metas_own_is_never_asked_T56(String address) {
        receives(message(address));
        fetch();

        assertThat(asked).isEmpty();
        assertThat(files.missing).isEqualTo(1);
    }

    @Test
    void the_file_of_a_message_that_was_taken_back_is_not_fetched_P8() {
        receives(message(url("/secret.pdf")));
        receives(call("\"message\":{\"mid\":\"" + mid + "\",\"is_deleted\":true}"));

        assertThat(fetch()).isZero();
        assertThat(asked).isEmpty();
    }

    @Test
    void the_whole_corpus_again_adds_nothing() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "The corpora are not beside the tree.");
        feed();
        int known = intake.raws.size();
        long waiting = waiting();
        assertThat(known).isGreaterThan(150);
        assertThat(waiting).isPositive();

        now = now.plus(Duration.ofDays(8));
        feed();
        assertThat(intake.raws).hasSize(known);
        assertThat(waiting()).isEqualTo(waiting);
    }

    private void feed() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                door().take(signed(Files.readAllBytes(file)));
            }
        }
    }

    private int fetch() {
        return new FetchingFiles(table(), new MetaFileServer(url("")), new FileFindings(files, table())).run();
    }

    private void receives(String body) {
        assertThat(door().take(signed(body.getBytes(StandardCharsets.UTF_8)))).isInstanceOf(Receipt.Taken.class);
    }

    private MetaDoor door() {
        return new MetaDoor(
                Pages.CHANNELS,
                new Arrivals(new WebhookIntake(intake, jdbi), new ArrivalPressure()),
                new FileErrands(table()),
                clock());
    }

    private SentFileTable table() {
        return new SentFileTable(jdbi, new OpenVault(), Hashes.register(), clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private long waiting() {
        return jdbi.withHandle(db -> db.createQuery("SELECT count(*) FROM channels.meta_file WHERE due_at IS NOT NULL")
                .mapTo(Long.class)
                .one());
    }

    private String url(String path) {
        return "http://127.0.0.1:" + meta.getAddress().getPort() + path;
    }

    private String message(String... addresses) {
        String attachments = Stream.of(addresses)
                .map(address -> "{\"type\":\"file\",\"payload\":{\"url\":\"" + address + "\"}}")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        return call("\"message\":{\"mid\":\"" + mid + "\",\"attachments\":[" + attachments + "]}");
    }

    private static String call(String update) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1790000000000,\"messaging\":[{\"sender\":{\"id\":\"77\"},"
                + "\"recipient\":{\"id\":\"1\"},\"timestamp\":1790000000000," + update + "}]}]}";
    }

    private static RawEnvelope signed(byte[] body) {
        String signature = "sha256=" + HexFormat.of().formatHex(Signatures.hmac("sala-meta-test-secret", body));
        return new RawEnvelope("meta", "meta-test", body, Map.of("x-hub-signature-256", signature));
    }

    private static final class RememberingFiles implements LateFiles {
        private final List<InboundAttachment> kept = new ArrayList<>();
        private int missing;

        @Override
        public Outcome attach(String channel, String externalId, InboundAttachment file) {
            kept.add(file);
            return Outcome.DONE;
        }

        @Override
        public Outcome missing(String channel, String externalId) {
            missing++;
            return Outcome.DONE;
        }
    }
}
