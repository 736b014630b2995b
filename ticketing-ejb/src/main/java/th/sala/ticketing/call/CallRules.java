package th.sala.ticketing.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import th.sala.ticketing.outcome.Refusal;

/** What the report of a call must look like; every fault is told. */
final class CallRules {
    static final Set<String> DIRECTIONS = Set.of("inbound", "outbound");
    static final Set<String> OUTCOMES = Set.of("answered", "abandoned", "no-answer", "busy", "failed");
    static final Set<String> RECORDINGS = Set.of("none", "announced", "off");
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int DAY = 86_400;
    private static final int TRANSFERS = 1000;
    private static final int WORDS = 200;
    private static final int NOTE = 10_000;

    private final CallReport call;
    private final List<String> errors = new ArrayList<>();

    private CallRules(CallReport call) {
        this.call = call;
    }

    static Optional<Refusal> unfit(CallReport call, Instant now) {
        CallRules rules = new CallRules(call);
        rules.codes();
        rules.times(now);
        rules.outcome();
        rules.sizes();
        return rules.errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.INVALID,
                        "unfit-call",
                        "This call cannot be: " + rules.errors.get(0) + ".",
                        rules.errors));
    }

    private void codes() {
        must(call.direction() != null, "direction: is required");
        must(known(DIRECTIONS, call.direction()), "direction: is inbound or outbound");
        must(known(OUTCOMES, call.outcome()), "outcome: is answered, abandoned, no-answer, busy or failed");
        must(known(RECORDINGS, call.recording()), "recording: is none, announced or off");
        must(Line.usable(call.number()), "number: is no telephone number");
        must(
                call.recordingRef() == null || !"off".equals(call.recording()),
                "recordingRef: a caller who objects is not recorded");
    }

    private void times(Instant now) {
        must(call.startedAt() != null, "startedAt: is required");
        must(
                Stream.of(call.startedAt(), call.queuedAt(), call.answeredAt(), call.endedAt(), call.abandonedAt())
                        .filter(Objects::nonNull)
                        .noneMatch(at -> at.isAfter(now.plus(SKEW))),
                "times: are not to come");
        ordered("queuedAt", call.startedAt(), call.queuedAt());
        ordered("answeredAt", call.startedAt(), call.answeredAt());
        ordered("answeredAt", call.queuedAt(), call.answeredAt());
        ordered("abandonedAt", call.startedAt(), call.abandonedAt());
        ordered("endedAt", call.startedAt(), call.endedAt());
        ordered("endedAt", call.answeredAt(), call.endedAt());
        ordered("endedAt", call.abandonedAt(), call.endedAt());
    }

    private void ordered(String name, Instant before, Instant after) {
        must(before == null || after == null || !after.isBefore(before), name + ": is before what comes first");
    }

    private void outcome() {
        boolean answered = "answered".equals(call.outcome());
        must(!answered || call.answeredAt() != null, "answeredAt: an answered call has one");
        must(
                call.outcome() == null || answered || call.answeredAt() == null,
                "outcome: somebody answered, so it is answered");
    }

    private void sizes() {
        within("heldSeconds", call.heldSeconds(), DAY);
        within("wrapUpSeconds", call.wrapUpSeconds(), DAY);
        within("transfers", call.transfers(), TRANSFERS);
        brief("queue", call.queue(), WORDS);
        brief("agent", call.agent(), WORDS);
        brief("recordingRef", call.recordingRef(), WORDS);
        brief("externalId", call.externalId(), WORDS);
        brief("script", call.script(), WORDS);
        brief("note", call.note(), NOTE);
    }

    private void within(String name, Integer value, int most) {
        must(value == null || (value >= 0 && value <= most), name + ": is from 0 to " + most);
    }

    private void brief(String name, String text, int most) {
        must(text == null || text.length() <= most, name + ": has at most " + most + " characters");
    }

    private static boolean known(Set<String> codes, String code) {
        return code == null || codes.contains(code);
    }

    private void must(boolean holds, String fault) {
        if (!holds) {
            errors.add(fault);
        }
    }
}
