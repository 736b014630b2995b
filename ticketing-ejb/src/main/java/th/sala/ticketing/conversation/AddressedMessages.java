package th.sala.ticketing.conversation;

import java.util.List;
import th.sala.consent.subject.SubjectId;

/**
 * Messages that name a person among their senders and recipients without being that person's own. Hashes are the keyed
 * hashes of the person's identifiers in hexadecimal. Joins the caller's transaction.
 */
public interface AddressedMessages {

    /** How many there are. */
    long count(SubjectId person, List<String> hashes);

    /** Takes the addresses, and the names beside them, out of the envelopes. Returns in how many messages. */
    long forget(List<String> hashes);
}
