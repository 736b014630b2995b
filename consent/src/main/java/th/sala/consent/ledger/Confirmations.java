package th.sala.consent.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import th.sala.consent.subject.SubjectId;

/** What representatives agreed to for persons who decide alone by now: it binds for a time, until the person confirms it. */
public interface Confirmations {

    /** What waits for a person's own word, the first to end first. */
    List<Waiting> waiting();

    /**
     * A consent that waits for the person.
     *
     * @param givenAt when the representative agreed
     * @param aloneFrom first day on which the person decides alone, in Thailand
     * @param confirmBy last day on which the consent binds without the person's word
     */
    record Waiting(SubjectId subject, String purpose, Instant givenAt, LocalDate aloneFrom, LocalDate confirmBy) {}
}
