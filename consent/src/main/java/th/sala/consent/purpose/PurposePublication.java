package th.sala.consent.purpose;

import java.util.List;
import java.util.Optional;

/** How a purpose comes to be: written as a draft, complete, active, and from then on the same for ever (section 21). */
public interface PurposePublication {

    /** Keeps the draft of the next version in place of the one before; an active version is never touched. */
    PurposeState save(PurposeDraft draft, String officer);

    /** The draft of a purpose and what it lacks. */
    Optional<PurposeState> draft(String key);

    /** Every draft, by key. */
    List<PurposeState> drafts();

    /** Makes the draft the version in force from now on. */
    Activation activate(String key, String officer);

    /**
     * A draft.
     *
     * @param missing codes of what it lacks before it can be activated
     * @param asksAgain whether consents to the version in force will not do for it, because it widens what was agreed
     */
    record PurposeState(PurposeDraft draft, List<String> missing, boolean asksAgain) {}

    /** What became of activating. */
    sealed interface Activation {}

    record Activated(PurposeInForce purpose) implements Activation {}

    record Incomplete(List<String> missing) implements Activation {}

    record NoDraft() implements Activation {}
}
