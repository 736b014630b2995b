package th.sala.ticketing.conversation;

import java.util.Set;
import th.sala.consent.subject.SubjectId;

/**
 * What one reader sees of the people of a conversation.
 *
 * @param clear shown with name and address, which was decided and logged for each
 * @param restricted whose data is kept but not used (section 34): what they said is not shown
 */
record Sight(Set<SubjectId> clear, Set<SubjectId> restricted) {

    boolean shows(SubjectId person) {
        return clear.contains(person);
    }

    boolean hides(SubjectId person) {
        return restricted.contains(person);
    }
}
