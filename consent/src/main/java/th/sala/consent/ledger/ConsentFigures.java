package th.sala.consent.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the consents stand, counted from a projection that follows the events in their own transaction. The gate never reads
 * it: the events are the truth, and every night both are compared.
 */
public interface ConsentFigures {

    /** For each purpose that anybody ever said a word about, by key. */
    List<PurposeFigures> figures();

    /** The newest comparison; empty before the first night. */
    Optional<Comparison> newest();

    /** Compares now; where it differs the projection is made what the events say, and compared again. */
    Comparison compare();

    /**
     * The records of a purpose by their newest word. Identities that are one person have a record each.
     *
     * @param given in force now
     * @param ended expired or invalidated
     */
    record PurposeFigures(String purpose, long given, long refused, long withdrawn, long ended) {}

    /**
     * What a comparison found.
     *
     * @param words records that the events make
     * @param differing how many stood otherwise in the projection
     * @param mended how many were made right
     * @param left how many differ still
     */
    record Comparison(Instant at, long words, long differing, long mended, long left) {}
}
