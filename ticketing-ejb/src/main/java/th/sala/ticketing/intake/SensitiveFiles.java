package th.sala.ticketing.intake;

/** Files that say more of a person than others: they are shown only to who says why. */
public final class SensitiveFiles {
    /** Where somebody is (RFC 7946). */
    public static final String PLACE = "application/geo+json";

    private SensitiveFiles() {}

    /** @param type media type by inspection */
    public static boolean holds(String type) {
        return PLACE.equals(type);
    }
}
