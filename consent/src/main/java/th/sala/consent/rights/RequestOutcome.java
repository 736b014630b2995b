package th.sala.consent.rights;

/** What came of a step of a request. */
public sealed interface RequestOutcome {

    /** It is recorded; the request as it stands now. */
    record Done(RightsRequest request) implements RequestOutcome {}

    /** Nothing was recorded. */
    record Refused(RequestRefusal why) implements RequestOutcome {}
}
