package th.sala.consent.subject;

import java.util.Locale;

/**
 * What identifies a person, in the order in which one is shown for a list (M7). Grows only; the code is what the public contract and the tables
 * carry.
 */
public enum IdentifierKind {
    NAME,
    EMAIL,
    PHONE,
    LINE_USER_ID,
    /** {@code <channel>:<id>}: how a channel without a kind of its own names somebody. */
    HANDLE,
    ADDRESS,
    NATIONAL_ID;

    /** Whether one value leads to one person. Two persons may share a name or a postal address. */
    public boolean identifies() {
        return this != NAME && this != ADDRESS;
    }

    /** The contract's spelling, for example {@code line-user-id}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no kind has this code */
    public static IdentifierKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
