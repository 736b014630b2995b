package th.sala.consent.notice;

import java.util.List;
import java.util.Optional;

/** How a notice comes to be: written as a draft, complete in all that section 23 asks for, published, and then the same for ever. */
public interface NoticePublication {

    /** Keeps the draft of the next version in place of the one before. */
    NoticeState save(NoticeDraft draft, String officer);

    /** The draft of a notice and what it lacks. */
    Optional<NoticeState> draft(String key);

    /** Every draft, by key. */
    List<NoticeState> drafts();

    /** Makes the draft the version that is served from now on, in each of its languages, hashed. */
    Publication publish(String key, String officer);

    /**
     * A draft.
     *
     * @param missing codes of what keeps it from being published
     */
    record NoticeState(NoticeDraft draft, List<String> missing) {}

    /** What became of publishing. */
    sealed interface Publication {}

    /** @param texts one for each language */
    record Published(List<PublishedNotice> texts) implements Publication {}

    record Incomplete(List<String> missing) implements Publication {}

    record NoDraft() implements Publication {}
}
