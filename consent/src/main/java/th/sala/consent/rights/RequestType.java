package th.sala.consent.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may ask for, and the rule of the law that says until when. Grows only. */
enum RequestType {
    ACCESS("P30.1", "G30-", "copy-delivered"),
    SOURCE("P30.1", "G30-", "source-told"),
    PORTABILITY("P31.1", "G31-", "copy-delivered"),
    OBJECTION("P32.1", "G32-", "stopped"),
    ERASURE("SUB-6", "G33-", "erased"),
    RESTRICTION("P34.1", "G34-", "restricted"),
    RECTIFICATION("P36.1", "G36-", "rectified"),
    WITHDRAWAL("P19.6", "G-", "withdrawn");

    /** Whoever does not prove who they are may be refused anything. */
    private static final String UNPROVEN = "G-IDENTITY";

    /** Where nothing is left of a person, nothing can be done for them, and no word about them can be sealed. */
    static final String GONE = "G-ERASED";

    private final String law;
    private final String grounds;
    private final String deed;

    RequestType(String law, String grounds, String deed) {
        this.law = law;
        this.grounds = grounds;
        this.deed = deed;
    }

    static Optional<RequestType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the law knows this ground against such a request; against a withdrawal it knows none.
     *
     * @param erased whether the data of the person is gone
     */
    boolean permits(String ground, boolean erased) {
        return ground.equals(GONE) ? erased : ground.startsWith(grounds) || ground.equals(UNPROVEN);
    }

    /** Whether the ground weighs against what is asked for, other than that nobody proved to have asked. */
    boolean weighs(String ground) {
        return ground.startsWith(grounds);
    }

    /** What it comes to when it is carried out. */
    String deed() {
        return deed;
    }

    /** Whether a copy of the person's data, or a word about it, is what is asked for. */
    boolean asksForData() {
        return this == ACCESS || this == SOURCE || this == PORTABILITY;
    }

    String law() {
        return law;
    }
}
