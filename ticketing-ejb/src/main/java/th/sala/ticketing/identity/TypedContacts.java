package th.sala.ticketing.identity;

import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;

/**
 * Contact points that somebody merely typed, into a form or a chat, when they were nobody's: they lead to whoever typed
 * them, and nobody vouches that they are theirs. Joins the caller's transaction.
 */
public interface TypedContacts {

    /** It was typed, and became this subject's contact point. */
    void add(Identifier contact, SubjectId subject);

    /** Whether the contact point is a person's only because it was typed. */
    boolean typed(Identifier contact);
}
