package th.sala.consent.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.purpose.PurposeStanding;
import th.sala.consent.subject.SubjectId;

/**
 * A person's own "no more", said in a word or by one press (section 19): effective at once, told what it means, and taken
 * back as easily for a while. Joins the caller's transaction, apart from taking back, which is one of its own.
 */
public interface Withdrawals {

    /**
     * "No more news": every purpose of marketing that reaches the person at such a contact point; when none is bound to it,
     * every purpose of marketing. What was withdrawn before is not withdrawn again.
     */
    Withdrawn fromNews(Word word);

    /** "No more of this": one purpose. Saying it twice changes nothing. */
    Withdrawn from(String purpose, Word word);

    /**
     * A contact point goes from one subject to another, who is somebody of their own: where the newest word of any identity
     * of the first is a no, it is the new one's word too, as it was captured. No yes goes along.
     */
    void carry(SubjectId from, SubjectId to);

    /** The message that tells the person of an act names it from now on: {@link #undoOf} gives its link by that id too. */
    void toldIn(UUID message, UUID act);

    /** Token of the link that takes an act back; empty when there is none of this name. */
    Optional<String> undoOf(UUID act);

    /** Whether a link to take a withdrawal back still can. */
    LinkStanding look(String undo);

    /**
     * Takes a withdrawal back: what had been agreed to before it is agreed to again, and nothing else. An objection stands:
     * whoever raised one before or since says so by agreeing anew. Pressed again it is answered by what stands.
     *
     * @return {@code OPEN} when it was taken back, now or by this link before
     */
    LinkStanding undo(String undo);

    /**
     * How it was said.
     *
     * @param channel code of the contract's channel it was said on
     * @param method {@code REPLY_KEYWORD} or {@code BUTTON}
     * @param language {@code th} or {@code en}
     * @param evidence hex hash of the proof kept elsewhere; null when there is none
     */
    record Word(SubjectId person, String channel, String method, String language, String evidence) {}

    /**
     * What it came to.
     *
     * @param act by which it can be taken back for seven days; null when nothing was agreed to before
     * @param undo token of the link for it; null with the act
     * @param events what the ledger holds of it from now on, each of which has a receipt; empty when nothing was new
     * @param purposes those that the person will hear nothing of any more, withdrawn now or before
     * @param going those of marketing that the person agreed to and did not withdraw by this
     */
    record Withdrawn(
            UUID act, String undo, List<UUID> events, List<PurposeInForce> purposes, List<PurposeStanding> going) {}
}
