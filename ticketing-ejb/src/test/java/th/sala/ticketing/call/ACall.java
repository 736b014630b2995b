package th.sala.ticketing.call;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Makes reports of calls: an inbound one that a colleague answered, unless told otherwise. */
public final class ACall {
    private final Instant start;
    private String direction = "inbound";
    private String number = "081-234-5634";
    private String queue;
    private Instant answeredAt;
    private Instant endedAt;
    private Instant abandonedAt;
    private String outcome;
    private String agent;
    private String recordingRef;
    private Integer transfers;
    private String note;
    private String recording;
    private String script;
    private UUID customer;
    private Long ticket;

    private ACall(Instant start) {
        this.start = start;
        answeredAt = start.plusSeconds(20);
        endedAt = start.plusSeconds(200);
    }

    public static ACall at(Instant start) {
        return new ACall(start);
    }

    /** A number that no other test uses. */
    public static String someNumber() {
        return "08" + String.format("%08d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
    }

    public ACall from(String line) {
        number = line;
        return this;
    }

    ACall to(String line) {
        direction = "outbound";
        number = line;
        return this;
    }

    ACall at(String line) {
        queue = line;
        return this;
    }

    ACall abandoned() {
        answeredAt = null;
        abandonedAt = endedAt;
        outcome = "abandoned";
        return this;
    }

    ACall unanswered() {
        answeredAt = null;
        outcome = "no-answer";
        return this;
    }

    ACall dropped() {
        abandonedAt = endedAt;
        return this;
    }

    ACall answeredAfter(Duration ringing) {
        answeredAt = start.plus(ringing);
        endedAt = answeredAt.plusSeconds(60);
        return this;
    }

    ACall by(String user) {
        agent = user;
        return this;
    }

    ACall recordedAs(String reference) {
        recordingRef = reference;
        return this;
    }

    ACall announcedBy(String words) {
        script = words;
        return this;
    }

    ACall withRecording(String state) {
        recording = state;
        return this;
    }

    ACall transferred(int times) {
        transfers = times;
        return this;
    }

    ACall saying(String words) {
        note = words;
        return this;
    }

    ACall of(UUID person) {
        customer = person;
        return this;
    }

    ACall on(long chosen) {
        ticket = chosen;
        return this;
    }

    public CallReport told() {
        return new CallReport(
                "agent",
                null,
                direction,
                number,
                queue,
                start,
                start,
                answeredAt,
                endedAt,
                abandonedAt,
                null,
                30,
                outcome,
                agent,
                recordingRef,
                transfers,
                note,
                recording,
                script,
                customer,
                ticket);
    }
}
