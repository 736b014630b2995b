package th.sala.consent.audit;

import java.time.Instant;
import th.sala.consent.subject.SubjectId;

/** Null members do not filter. */
public record AccessQuery(SubjectId subject, String actor, Instant from, int limit, String cursor) {}
