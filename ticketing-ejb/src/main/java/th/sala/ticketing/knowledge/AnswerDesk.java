package th.sala.ticketing.knowledge;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Short answers to what is often asked: whoever opens a chat is offered them before writing to anybody (CH-6). They are
 * public and plain text. Each method is one transaction; adding, changing and removing is audited.
 */
public interface AnswerDesk {

    /** All of them, in the order in which they are offered, those that are off among them. */
    List<ShortAnswer> list();

    /** On which an answer may be said, the usual one first. Who reads it is unknown, so none rests on consent. */
    List<AnswerPurpose> purposes();

    /** {@code NOT_FOUND} with {@code unknown-answer}. */
    Outcome<ShortAnswer> get(UUID id);

    /**
     * Writes a new one; it is on, and last, unless the entry says otherwise.
     *
     * @return refused as {@code INVALID} with {@code answer-incomplete}, {@code answer-too-long}, {@code
     *     unusable-keywords}, {@code purpose-required}, {@code purpose-not-in-force} or {@code purpose-needs-consent}, as {@code CONFLICT} with {@code too-many-answers}, or with {@code answers-too-large} when a
     *     guest's page would load more than 64 KB of words of those that are on
     */
    Outcome<ShortAnswer> add(Caller caller, AnswerEntry entry);

    /**
     * Changes what is given; what is null stays.
     *
     * @param version that the caller read; null when they do not care
     * @return refused as in {@link #add}, as {@code NOT_FOUND} with {@code unknown-answer}, as {@code STALE} with {@code
     *     stale-version}
     */
    Outcome<ShortAnswer> change(Caller caller, UUID id, AnswerEntry entry, Integer version);

    /** It is gone; what it was is returned, so that it can be written again. {@code NOT_FOUND} with {@code unknown-answer}. */
    Outcome<ShortAnswer> remove(Caller caller, UUID id);

    /**
     * Those that are on, in their order.
     *
     * @param language {@code en} for English where there is any, else Thai
     */
    List<OfferedAnswer> offered(String language);
}
