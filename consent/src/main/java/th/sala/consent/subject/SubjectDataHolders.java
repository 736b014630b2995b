package th.sala.consent.subject;

import java.util.List;

/**
 * The registry that owners of personal data join when the application starts. A start-up singleton joins with
 * {@code this}: its container reference refuses calls until it has started. Calls then run in the caller's transaction.
 */
public interface SubjectDataHolders {

    /** @throws IllegalStateException when another holder has the same name */
    void register(SubjectDataHolder holder);

    /**
     * Everybody who joined, in the order of an erasure: by name, the privacy kernel last, because the others find by its
     * identifiers what they hold. Each answers for the whole person, whichever identity of it is named.
     */
    List<SubjectDataHolder> all();
}
