package th.sala.consent.rights;

import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** Objections (section 32) and restrictions (section 34) that the gate reads before anything else. */
public interface ProcessingBlocks {

    /** The subject objects to one purpose. */
    UUID object(SubjectId subject, String purpose, String actor, String reason);

    /** All use of the subject's data is restricted: kept, but neither shown nor sent. */
    UUID restrict(SubjectId subject, String actor, String reason);

    /** Ends a block; the record of it stays. */
    void lift(UUID block, String actor, String reason);

    boolean restricted(SubjectId subject);
}
