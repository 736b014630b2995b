package th.sala.consent.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may ask for, and the rule of the law that says until when. Grows only. */
enum RequestType {
    ACCESS("P30.1", "G30-"),
    SOURCE("P30.1", "G30-"),
    PORTABILITY("P31.1", "G31-"),
    OBJECTION("P32.1", "G32-"),
    ERASURE("SUB-6", "G33-"),
    RESTRICTION("P34.1", "G34-"),
    RECTIFICATION("P36.1", "G36-"),
    WITHDRAWAL("P19.6", "G-");

    /** Whoever does not prove who they are may be refused anything. */
    private static final String UNPROVEN = "G-IDENTITY";

    private final String law;
    private final String grounds;

    RequestType(String law, String grounds) {
        this.law = law;
        this.grounds = grounds;
    }

    static Optional<RequestType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the law knows this ground against such a request; against a withdrawal it knows none. */
    boolean permits(String ground) {
        return ground.startsWith(grounds) || ground.equals(UNPROVEN);
    }

    String law() {
        return law;
    }
}
