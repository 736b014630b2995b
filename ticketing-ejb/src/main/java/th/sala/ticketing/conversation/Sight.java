package th.sala.ticketing.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import th.sala.consent.purpose.Decision;
import th.sala.consent.subject.SubjectId;

/**
 * What one reader sees of the people of a conversation.
 *
 * @param customer whose ticket it is: refused, the whole conversation is withheld, because it is about them
 * @param named who may appear with name and address, as far as the gate permits
 * @param decisions the gate's answer about everybody whose words or names stand there
 */
record Sight(SubjectId customer, Set<SubjectId> named, Map<SubjectId, Decision> decisions) {
    /** Of somebody who was erased nothing is left that could be withheld. */
    private static final String NOBODY = "unknown-person";

    private static final String RESTRICTED = "restricted";

    boolean shows(SubjectId person) {
        return named.contains(person) && decisions.get(person).permitted();
    }

    /** Whether not even a mask of them is shown, because their data, or the customer's, is restricted (section 34). */
    boolean keeps(Optional<SubjectId> person) {
        return Stream.concat(Stream.of(customer), person.stream())
                .map(decisions::get)
                .anyMatch(decision -> decision != null && RESTRICTED.equals(decision.reason()));
    }

    /** Why this person's words are withheld, as the gate's reason; null when they are shown. */
    String withheld(SubjectId person) {
        String whole = decisions.get(customer).reason();
        return whole == null || whole.equals(NOBODY) ? decisions.get(person).reason() : whole;
    }
}
