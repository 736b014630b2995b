package th.sala.consent.subject;

import java.time.Instant;

/**
 * A merge was taken back: the identity, and who came with it, is a person of its own again. Fired in the transaction that
 * records it, so that what was done because both were one can be undone there.
 *
 * @param apart the identity that is apart again
 * @param from the survivor it was part of
 * @param actor user name of who parted them
 * @param since when they became one
 */
public record SubjectsParted(SubjectId apart, SubjectId from, String actor, Instant since) {}
