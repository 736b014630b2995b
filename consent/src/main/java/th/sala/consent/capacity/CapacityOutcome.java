package th.sala.consent.capacity;

/** What came of recording a band or a representative. */
public sealed interface CapacityOutcome {

    /** It is recorded; how it stands now. */
    record Done(PersonCapacity capacity) implements CapacityOutcome {}

    /** Nothing was recorded. */
    record Refused(CapacityRefusal why) implements CapacityOutcome {}
}
