package th.sala.channels.webhook;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Refusal;

/** What the sender of a webhook is told. */
public sealed interface Receipt {

    /** Committed. {@code ids} are the hub's ids of what arrived, in its order, whether it was new or known. */
    record Taken(List<UUID> ids) implements Receipt {
        public Taken {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Nothing of it was stored.
     *
     * @param code stable name of the problem
     * @param sentence what the sender can do, without personal data
     */
    record Refused(Reason reason, String code, String sentence) implements Receipt {}

    /** The hub understood it and said no, with the same words as to its own users. Nothing of it was stored. */
    record Declined(Refusal refusal) implements Receipt {}

    /** Why nothing was stored. Only after {@code UNAVAILABLE} does it help to send the same again. */
    enum Reason {
        UNKNOWN_CHANNEL,
        UNSIGNED,
        MALFORMED,
        INVALID,
        TOO_MANY,
        UNAVAILABLE
    }

    static Receipt unknownChannel() {
        return new Refused(Reason.UNKNOWN_CHANNEL, "unknown-channel", "There is no channel of this name here.");
    }

    static Receipt unsigned() {
        return new Refused(
                Reason.UNSIGNED, "wrong-signature", "The signature is missing, too old or not made over these bytes.");
    }

    static Refused malformed(String sentence) {
        return new Refused(Reason.MALFORMED, "malformed", sentence);
    }

    static Refused invalid(String code, String sentence) {
        return new Refused(Reason.INVALID, code, sentence);
    }

    static Receipt unavailable() {
        return new Refused(
                Reason.UNAVAILABLE,
                "try-again",
                "The hub cannot store anything at the moment. Send the same again later.");
    }
}
