package th.sala.consent.audit;

import java.time.Instant;
import th.sala.consent.subject.SubjectId;

/**
 * What to read of the access log. Null members do not filter.
 *
 * @param reason coded
 * @param from oldest moment wanted, itself included
 * @param to first moment no longer wanted
 * @param limit rows a page, 1 to 200
 * @param cursor where the page before ended; null for the first
 */
public record AccessQuery(
        SubjectId subject, String actor, String reason, Instant from, Instant to, int limit, String cursor) {

    public AccessQuery(SubjectId subject, String actor, Instant from, int limit, String cursor) {
        this(subject, actor, null, from, null, limit, cursor);
    }
}
