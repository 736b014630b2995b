package th.sala.consent.capacity;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.law.LawBook;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.subject.SubjectVault;

/** Makes the desk of bands and representatives for tests of other packages. */
public final class Capacities {
    private Capacities() {}

    public static RecordedCapacities on(
            Jdbi jdbi,
            Clock clock,
            LawBook law,
            SubjectRegister subjects,
            SubjectVault vault,
            SubjectMerges merges,
            Event<CapacityChanged> changed) {
        return new RecordedCapacities(
                jdbi, clock, law, subjects, merges, new Representations(jdbi, clock, subjects, vault), changed);
    }
}
