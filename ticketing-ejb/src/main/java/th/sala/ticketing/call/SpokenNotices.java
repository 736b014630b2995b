package th.sala.ticketing.call;

import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * The privacy notice on the phone (section 23): whoever speaks with a person who was not told yet says where it stands, and
 * vouches for it. Each method is one transaction. A ticket of no team of the caller is {@code NOT_FOUND} with
 * {@code unknown-ticket}.
 */
public interface SpokenNotices {

    /** Whether the person with whom the caller spoke last in the ticket, within twelve hours, is still to be told. */
    Outcome<SpokenNotice> of(Caller caller, long number);

    /**
     * The caller told them; a second time changes nothing. {@code CONFLICT} with {@code no-answered-call} when the caller
     * spoke with nobody in the last twelve hours: nobody vouches for a call of somebody else, or of long ago.
     *
     * @param language BCP 47 tag, in which they spoke; Thai when null
     */
    Outcome<SpokenNotice> told(Caller caller, long number, String language);

    /** @param due whether the person is still to be told; never when the caller did not speak with them */
    record SpokenNotice(boolean due) {}
}
