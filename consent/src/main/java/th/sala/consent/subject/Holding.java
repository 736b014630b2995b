package th.sala.consent.subject;

import java.time.Instant;

/**
 * That somebody holds a contact point or a name.
 *
 * @param holder which identity of the person
 * @param addedAt since when
 * @param verified whether the person proved to hold it
 */
public record Holding(SubjectId holder, Instant addedAt, boolean verified) {}
