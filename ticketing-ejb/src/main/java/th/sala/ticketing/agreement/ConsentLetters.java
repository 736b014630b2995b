package th.sala.ticketing.agreement;

import java.util.Collection;
import java.util.UUID;

/** Letters about consents, for those steps that tell the person themselves. Joins the caller's transaction. */
public interface ConsentLetters {

    /** Where the receipt of an event is shown. The address holds nothing personal. */
    String receipt(UUID event);

    /** Where a question is answered, with dots for the token, which is put in as the message leaves. */
    String question();

    /** A message gave the receipts of these events: no other is sent. */
    void given(Collection<UUID> events, UUID message);
}
