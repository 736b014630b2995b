package th.sala.consent.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Openings in an emergency, reveals for a reason of their own and alerts, and what officers said of them. What colleagues
 * wrote often names people: it is opened one by one, and only by {@link #read}.
 */
public interface ReviewDesk {

    /** Those that wait, first due first; at most 200. */
    List<Review> open();

    /** The newest 200 that were looked at. */
    List<Review> closed();

    /** All about one person, newest first. */
    List<Review> of(SubjectId person);

    /** One of them with its note, which is a look at the person and is logged as one; empty when there is none of this id. */
    Optional<Review> read(UUID id, String officer);

    /** The officer's word, once and for all, in the caller's transaction. */
    ReviewOutcome review(UUID id, String outcome, String note, String officer);

    /** How many wait, by kind. */
    List<Waiting> waiting();

    /** @param first until when the first of them wants a word */
    record Waiting(String kind, int open, int overdue, Instant first) {}
}
