package th.sala.ticketing.identity;

import th.sala.consent.subject.SubjectId;

/** Who wrote a message, as far as it can be told. */
public sealed interface IdentityMatch {

    SubjectId subject();

    /** Somebody we know. */
    record Known(SubjectId subject) implements IdentityMatch {}

    /** Somebody who never wrote before; registered now. */
    record New(SubjectId subject) implements IdentityMatch {}

    /**
     * Nobody whom the message proves to be anybody: it names no address, or its sender is forged. A subject of its own,
     * which is never linked to a known one by this message.
     */
    record Unverified(SubjectId subject) implements IdentityMatch {}
}
