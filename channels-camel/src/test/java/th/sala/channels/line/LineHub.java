package th.sala.channels.line;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.email.RememberingIntake;
import th.sala.channels.email.TestDatabase;
import th.sala.channels.webhook.Arrivals;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.Signatures;
import th.sala.channels.webhook.WebhookIntake;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ArrivalPressure;

/** LINE's side of the hub put together without a container, on a real database and an intake in memory. */
final class LineHub {
    static final String CHANNEL = "line-test";
    static final String SECRET = "a secret of the test";

    /** Who is registered, by user id. */
    static final Map<String, SubjectId> PERSONS = new ConcurrentHashMap<>();

    static final Map<SubjectId, String> NAMES = new ConcurrentHashMap<>();

    final Jdbi jdbi = TestDatabase.shared();
    final RememberingIntake intake = new RememberingIntake();
    final Clock clock;
    final LineEventTable events;
    final Channels channels = new OneAccount();
    final RememberingReach reach = new RememberingReach();
    final ErrandTable errands;
    final LineReading reading;
    final LineDoor door;

    LineHub(Clock clock) {
        this.clock = clock;
        this.events = new LineEventTable(jdbi, new OpenVault(), register(), clock);
        this.errands = new ErrandTable(jdbi, new OpenVault(), clock);
        LineAftermath aftermath = new LineAftermath(events, errands, register(), reach);
        this.reading = new LineReading(events, aftermath);
        this.door =
                new LineDoor(channels, reading, new Arrivals(new WebhookIntake(intake, jdbi), new ArrivalPressure()));
    }

    /** Signed as LINE signs. */
    Receipt receives(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return receives(bytes, Base64.getEncoder().encodeToString(Signatures.hmac(SECRET, bytes)));
    }

    /** @param signature null for none */
    Receipt receives(byte[] body, String signature) {
        Map<String, String> headers = signature == null ? Map.of() : Map.of(LineDoor.SIGNATURE, signature);
        return door.take(new RawEnvelope("line", CHANNEL, body, headers));
    }

    /** A text of somebody, as LINE brings it. */
    static String said(String id, String user, String text) {
        return event(id, user, """
            {"id":"%s","type":"text","text":"%s"}\
            """.formatted(UUID.randomUUID(), text));
    }

    static String event(String id, String user, String message) {
        return """
            {"type":"message","mode":"active","timestamp":1795313640000,"webhookEventId":"%s",\
            "deliveryContext":{"isRedelivery":false},"source":{"type":"user","userId":"%s"},\
            "replyToken":"token-of-%s","message":%s}\
            """.formatted(id, user, id, message);
    }

    static String call(String... events) {
        return "{\"destination\":\"U0\",\"events\":[" + String.join(",", List.of(events)) + "]}";
    }

    static SubjectRegister register() {
        return (SubjectRegister) Proxy.newProxyInstance(
                LineHub.class.getClassLoader(), new Class<?>[] {SubjectRegister.class}, (proxy, method, args) -> {
                    return switch (method.getName()) {
                        case "fingerprint" -> ((Identifier) args[0]).value().getBytes(StandardCharsets.UTF_8);
                        case "find" -> Optional.ofNullable(PERSONS.get(((Identifier) args[0]).value()));
                        case "open" -> Optional.ofNullable(NAMES.get(args[0]));
                        case "add" -> NAMES.put((SubjectId) args[0], ((Identifier) args[1]).value());
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private static final class OneAccount implements Channels {
        private static final Channel ACCOUNT = new Channel(
                CHANNEL, "line", "ไลน์", "LINE", Map.of(), Map.of("secret", SECRET, "accessToken", "a token"), true);

        @Override
        public Optional<Channel> find(String id) {
            return Optional.of(ACCOUNT).filter(account -> account.id().equals(id));
        }

        @Override
        public List<Channel> active(String kind) {
            return kind.equals("line") ? List.of(ACCOUNT) : List.of();
        }
    }

    private static final class OpenVault implements ContentVault {
        @Override
        public Sealed seal(byte[] content) {
            return new Sealed(new byte[] {1}, content);
        }

        @Override
        public byte[] open(Sealed sealed) {
            return sealed.bytes();
        }
    }
}
