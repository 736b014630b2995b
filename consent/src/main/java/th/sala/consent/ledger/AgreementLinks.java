package th.sala.consent.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.subject.SubjectId;

/**
 * Questions that a person answers by a link: whether a yes that only a colleague vouches for is theirs (section 19,
 * paragraph 2), and whether a consent that is about to end goes on. Only a yes is an answer; silence changes nothing.
 */
public interface AgreementLinks {

    /** What an event asks of the person; empty when it asks nothing. */
    Optional<Question> asked(UUID event);

    /** Every yes of the person that only a colleague vouches for and that still waits, the newest first. */
    List<Question> waiting(SubjectId person);

    /** Token of the link by which the question of an event is answered. It holds nothing personal. */
    String token(UUID event);

    /** What a link asks; empty when the token is none of ours. */
    Optional<Question> look(String token);

    /**
     * The person says yes, in a transaction of its own: an event of its own, given by the link, with the hash of the question
     * as its proof. Nothing is recorded unless the question is open. Pressed again it is answered by what stands.
     *
     * @return the question as it stood before, with the event that answered it; empty when the token is none of ours
     */
    Optional<Answered> agree(String token);

    /**
     * A question.
     *
     * @param event that asks it
     * @param speaker who is asked: the person, or the representative whose word it is; null when that is nobody whom the hub
     *     could ask, and never the person in the place of a representative
     * @param renewal whether a consent in force is to go on; false when a spoken one is to be confirmed
     * @param notice version of the privacy notice that the answer rests on, as {@code key/version}
     * @param language of that notice, {@code th} or {@code en}
     * @param channel on which the person spoke
     * @param until when it can be answered last
     */
    record Question(
            UUID event,
            SubjectId person,
            SubjectId speaker,
            String purpose,
            String titleTh,
            String titleEn,
            boolean renewal,
            String notice,
            String language,
            String channel,
            Instant until,
            LinkStanding standing) {

        /** Whether there is somebody whom it can be asked of, and who can answer. */
        public boolean open() {
            return waits() && speaker != null;
        }

        /** Whether nothing ended it yet. */
        public boolean waits() {
            return standing == LinkStanding.OPEN;
        }

        /** Whether it is asked of somebody who speaks for the person. */
        public boolean forAnother() {
            return speaker != null && !speaker.equals(person);
        }
    }

    /**
     * @param event that the answer wrote, now or when it was pressed before; null when the question is over
     * @param whole whether the consent holds by it; false while somebody else has to agree too, and without an event
     */
    record Answered(Question question, UUID event, boolean whole) {}
}
