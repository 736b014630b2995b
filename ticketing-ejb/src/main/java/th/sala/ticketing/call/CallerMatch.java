package th.sala.ticketing.call;

import java.util.List;
import th.sala.consent.rights.RestrictedRecords.RestrictedRecord;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;

/** Who rings, as far as the line tells. */
sealed interface CallerMatch {

    /** The line is this person's, and nobody else was ever reached there. */
    record Known(SubjectId person) implements CallerMatch {}

    /** The line leads to a record that is restricted (section 34): what is asked now is a matter beside it. */
    record Kept(RestrictedRecord record) implements CallerMatch {}

    /** Nobody has this line yet. */
    record Fresh(Identifier contact) implements CallerMatch {}

    /** It may be any of them: somebody has to ask. */
    record Several(List<SubjectId> persons) implements CallerMatch {}

    /** Withheld, a short code, or the line of a firm: it leads to no person. */
    record Nobody() implements CallerMatch {}
}
