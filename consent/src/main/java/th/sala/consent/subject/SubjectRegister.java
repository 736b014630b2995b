package th.sala.consent.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who the data subjects are. What is found by an identifier is the identity that holds it, so that what is said under it
 * stays its own; what is read of a subject is read of the whole person that {@link SubjectMerges} makes of it, the
 * survivor's first. Identifiers are encrypted with a key of the subject and found by a keyed hash of their
 * canonical form, so that destroying the key erases them wherever a copy survives.
 */
public interface SubjectRegister {

    /** The living subject that holds this identifier; empty when nobody does. Names never identify. */
    Optional<SubjectId> find(Identifier identifier);

    /** The living subjects that hold these identifiers, in one query; an identifier that nobody holds is absent. */
    Map<Identifier, SubjectId> find(Collection<Identifier> identifiers);

    /** Until the transaction ends nobody else registers this; who does so now is waited for. */
    void hold(Identifier contact);

    /**
     * Who holds what identifies somebody, registered now when nobody does. However many ask at once, it is one subject:
     * whoever comes second waits for the first one's transaction. Callers with several ask in the order of their
     * fingerprints, so that they do not wait for each other.
     *
     * @param identifiers what a new subject holds besides; a known one keeps what it has
     */
    SubjectId findOrRegister(Identifier contact, List<Identifier> identifiers);

    /**
     * The same for many at once, in the order of their fingerprints. Spellings of one value are one contact.
     *
     * @param contacts with what each new subject holds besides
     * @return who holds each
     */
    Map<Identifier, SubjectId> findOrRegister(Map<Identifier, List<Identifier>> contacts);

    /** A new subject with these identifiers, in the caller's transaction. */
    SubjectId register(List<Identifier> identifiers);

    /** Adds what is not yet held; an identifier of the same kind and value changes nothing. */
    void add(SubjectId subject, Identifier identifier);

    /** Forgets what this one identity holds of a kind, such as a name that nobody confirmed. Returns how many went. */
    long forget(SubjectId subject, IdentifierKind kind);

    /** This one identity no longer holds this; whoever is asked for it next may. */
    void release(SubjectId subject, Identifier identifier);

    /** Puts on record, for good, that the whole person is erased from now on: what whoever erases does first. */
    void markErased(SubjectId subject);

    /** Everything held of the person, masked. */
    List<HeldIdentifier> identifiers(SubjectId subject);

    /** The same for many at once, in one query; for each who was asked for, nothing held being an empty list. */
    Map<SubjectId, List<HeldIdentifier>> identifiers(Collection<SubjectId> subjects);

    /**
     * The newest value of this kind in the clear, the survivor's first. Callers ask the gate and write the access log first.
     * Empty when none is held or the key is gone.
     */
    Optional<String> open(SubjectId subject, IdentifierKind kind);

    /**
     * This very one of what the person holds, in the clear, under the same duties.
     *
     * @param identifier by its {@link HeldIdentifier#id()}; another person's is not found
     */
    Optional<String> open(SubjectId subject, UUID identifier);

    /** How the person holds this, by its keyed hash: what a caller says is compared, nothing is opened. Empty when they do not. */
    Optional<Holding> holding(SubjectId subject, Identifier said);

    /** Whether the person holds this. */
    default boolean holds(SubjectId subject, Identifier said) {
        return holding(subject, said).isPresent();
    }

    /** Names for lists and boards, masked; a subject without a name is shown by its masked contact point. */
    Map<SubjectId, String> maskedNames(Collection<SubjectId> subjects);

    /** Keyed hashes of everything that this one identity holds and is found by: by them other stores find what is about it. */
    List<byte[]> fingerprints(SubjectId subject);

    /** Keyed hash of the canonical form: how participants are compared without being readable. */
    byte[] fingerprint(Identifier identifier);
}
