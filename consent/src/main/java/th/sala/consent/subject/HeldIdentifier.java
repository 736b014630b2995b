package th.sala.consent.subject;

import java.util.UUID;

/**
 * An identifier as anybody may see it.
 *
 * @param id its own: what tells two numbers of one person apart
 * @param masked the value with its telling parts replaced, such as {@code s•••@e•••.com}
 * @param verified whether the person proved to hold it
 * @param holder the identity that it belongs to: one of those that are the person
 */
public record HeldIdentifier(UUID id, IdentifierKind kind, String masked, boolean verified, SubjectId holder) {}
