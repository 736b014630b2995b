package th.sala.ticketing.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;

/**
 * Contact points that somebody merely typed, into a form or a chat, when they were nobody's: they lead to whoever typed
 * them, and nobody vouches that they are theirs, until it is proven for that very contact point. Joins the caller's
 * transaction.
 */
public interface TypedContacts {

    /** It was typed, and became this subject's contact point. */
    void add(Identifier contact, SubjectId subject);

    /** Whether the contact point is a person's only because it was typed. */
    boolean typed(Identifier contact);

    /** Since when it is; empty when it is not typed. */
    Optional<Instant> since(Identifier contact);

    /**
     * A colleague linked it with evidence: it is typed no more, for as long as that merge is not taken back.
     *
     * @param address keyed hash of the contact point
     */
    void linked(byte[] address, UUID merge);

    /**
     * Who reads there showed that they are who speaks to us: it is typed no more.
     *
     * @param address keyed hash of the contact point
     */
    void proven(byte[] address);

    /**
     * Whether all that the subject holds and said came under this contact point, and they were joined with nobody: then
     * who shows that it is theirs can be shown the rest.
     */
    boolean holdsAll(Identifier contact, SubjectId subject);
}
