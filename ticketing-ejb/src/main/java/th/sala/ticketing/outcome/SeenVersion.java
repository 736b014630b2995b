package th.sala.ticketing.outcome;

import java.util.Optional;

/** Whether who writes saw what is written over: of two who change the same thing the later one is told. */
public final class SeenVersion {
    private static final int NOTHING = 0;

    private SeenVersion() {}

    /**
     * @param seen the version that was read; 0 for nothing, by who adds; null for whichever there is
     * @param newest 0 when there is nothing yet
     * @return {@code CONFLICT} with {@code already-there} for who adds what there is, else {@code STALE} with {@code
     *     newer-version}
     */
    public static Optional<Refusal> refuse(Integer seen, int newest) {
        if (seen == null || seen == newest) {
            return Optional.empty();
        }
        return Optional.of(
                seen == NOTHING
                        ? Refusal.of(
                                Refusal.Kind.CONFLICT,
                                "already-there",
                                "There is one of this name already. Change that one.")
                        : Refusal.of(
                                Refusal.Kind.STALE,
                                "newer-version",
                                "Somebody saved a newer version since you read it. Look at it first."));
    }
}
