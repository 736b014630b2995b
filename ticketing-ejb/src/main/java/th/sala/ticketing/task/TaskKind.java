package th.sala.ticketing.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing a colleague must do. Grows only; the code is what the API and the table carry. */
public enum TaskKind {
    /** Ring the customer. */
    CALL_BACK,
    /** Answer where the hub cannot send by itself, such as in a forum; ends with the link to the answer. */
    REPLY_BY_HAND,
    /** Try another channel, because nobody answered on this one. */
    FALL_BACK,
    /** Look at something and decide. */
    CHECK;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty when no kind has this code. */
    public static Optional<TaskKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
