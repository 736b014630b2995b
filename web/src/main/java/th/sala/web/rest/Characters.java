package th.sala.web.rest;

/** Which texts the database can hold: no U+0000 and no half of a surrogate pair. */
public final class Characters {

    private Characters() {}

    public static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
