package th.sala.channels.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import th.sala.ticketing.call.CallLog;
import th.sala.ticketing.call.CallReport;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

/** Keeps what it is told; refuses a call without a start. */
final class RememberingCalls implements CallLog {
    final List<CallReport> calls = new ArrayList<>();
    final List<CallReport> repeated = new ArrayList<>();

    @Override
    public Outcome<UUID> log(String reporter, Set<String> roles, CallReport call) {
        return check(reporter, roles, call).then(known -> {
            (known ? repeated : calls).add(call);
            return Outcome.done(UUID.randomUUID());
        });
    }

    @Override
    public Outcome<Boolean> check(String reporter, Set<String> roles, CallReport call) {
        return call.startedAt() == null
                ? Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID, "unfit-call", "This call cannot be.", List.of("startedAt: is required")))
                : Outcome.done(calls.stream().anyMatch(kept -> same(kept, call)));
    }

    private static boolean same(CallReport one, CallReport other) {
        return one.source().equals(other.source())
                && Objects.equals(one.externalId(), other.externalId())
                && Objects.equals(one.recordingRef(), other.recordingRef());
    }
}
