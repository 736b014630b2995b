package th.sala.ticketing.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What another ticket is to this one. A parent has parts and is no part itself. */
public enum Tie {
    PARENT,
    CHILD,
    RELATED;

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that means none. */
    public static Optional<Tie> of(String code) {
        return Arrays.stream(values()).filter(tie -> tie.code().equals(code)).findFirst();
    }

    /** What this ticket is to the other one. */
    Tie back() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case RELATED -> RELATED;
        };
    }
}
