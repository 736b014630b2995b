package th.sala.ticketing.conversation;

import java.util.List;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;

/** Everything that was said by or to a person. Joins the caller's transaction. */
public interface HeldMessages {

    /** Oldest first. */
    List<HeldMessage> of(SubjectId subject);

    /** Replaces an address or name in the envelopes of the person's messages. Returns how many changed. */
    long readdress(SubjectId subject, Identifier wrong, Identifier right);
}
