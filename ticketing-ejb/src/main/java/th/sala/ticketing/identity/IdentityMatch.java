package th.sala.ticketing.identity;

import th.sala.consent.subject.SubjectId;

/** Who wrote a message, as far as it can be told. */
public sealed interface IdentityMatch {

    SubjectId subject();

    /** Whom an answer to the address reaches, whoever wrote under it: they are asked before one leaves. */
    default SubjectId addressee() {
        return subject();
    }

    /** Somebody we know. */
    record Known(SubjectId subject) implements IdentityMatch {}

    /** Somebody who never wrote before; registered now. */
    record New(SubjectId subject) implements IdentityMatch {}

    /**
     * Nobody whom the message proves to be anybody: it names no address, our own mail server says that the sender is
     * forged, or what was typed, as into a form, is somebody else's already. Whoever claims the same address without proof is the same unverified subject, which is never linked to the
     * person whose address it is; a message without an address is a subject of its own.
     *
     * @param addressee whose the address is, where an answer may leave to it
     */
    record Unverified(SubjectId subject, SubjectId addressee) implements IdentityMatch {}
}
