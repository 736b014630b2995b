package th.sala.channels.meta;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.channels.runtime.OutgoingCall;
import th.sala.channels.webhook.JsonBody;

/**
 * What Meta said to a call (Graph API, "Handling Errors" and "Messenger error codes").
 *
 * @param json what it answered; empty when it answered no object
 */
record GraphAnswer(OutgoingCall.Outcome outcome, JsonObject json) {
    private static final Set<Long> TOO_OFTEN = Set.of(4L, 17L, 32L, 80L, 613L, 80006L);
    private static final Set<Long> PASSING = Set.of(1L, 2L);
    private static final long NOT_PERMITTED = 10;
    private static final long OUTSIDE_WINDOW = 2018278;
    private static final long TOKEN = 190;
    private static final long GONE = 551;

    static GraphAnswer of(OutgoingCall.Outcome outcome) {
        return new GraphAnswer(
                outcome,
                outcome instanceof OutgoingCall.Answered answered
                        ? JsonBody.read(answered.body()).orElse(JsonValue.EMPTY_JSON_OBJECT)
                        : JsonValue.EMPTY_JSON_OBJECT);
    }

    /** The id that Meta gave to what it took; empty when it took nothing. */
    Optional<String> given(String member) {
        return outcome instanceof OutgoingCall.Answered answered && answered.accepted()
                ? TolerantJson.text(json, member)
                : Optional.empty();
    }

    /** Whether an administrator must enter another token before anything leaves. */
    boolean tokenRefused() {
        return code() == TOKEN;
    }

    /** What became of the message, which Meta did not accept. */
    DeliveryOutcome failure() {
        if (outcome instanceof OutgoingCall.Unreached) {
            return new Refused("provider-unreachable", true);
        }
        if (outcome instanceof OutgoingCall.Unanswered) {
            return new Uncertain("answer-lost");
        }
        return refused(((OutgoingCall.Answered) outcome).status());
    }

    private DeliveryOutcome refused(int status) {
        if (!json.containsKey("error")) {
            return status == 429
                    ? new Refused("provider-busy", true)
                    : status >= 500 || status < 300
                            ? new Uncertain("answer-lost " + status)
                            : new Refused("provider-refused " + status, false);
        }
        if (code() == NOT_PERMITTED || subcode() == OUTSIDE_WINDOW) {
            return new Refused("window-closed", false);
        }
        if (tokenRefused()) {
            return new Refused("token-refused", true);
        }
        if (TOO_OFTEN.contains(code()) || status == 429) {
            return new Refused("provider-busy", true);
        }
        return PASSING.contains(code())
                ? new Refused("provider-busy", true)
                : new Refused(code() == GONE ? "person-unavailable" : "provider-refused " + code(), false);
    }

    private long code() {
        return error("code");
    }

    private long subcode() {
        return error("error_subcode");
    }

    private long error(String member) {
        return TolerantJson.object(json, "error")
                .flatMap(error -> TolerantJson.number(error, member))
                .orElse(0L);
    }
}
