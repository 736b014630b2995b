package th.sala.ticketing.call;

import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * The privacy notice on the phone (section 23): whoever speaks with a person who was not told yet says where it stands, and
 * vouches for it. Each method is one transaction. A ticket of no team of the caller is {@code NOT_FOUND} with
 * {@code unknown-ticket}.
 */
public interface SpokenNotices {

    /** Whether the person of the newest answered call of the ticket is still to be told. */
    Outcome<SpokenNotice> of(Caller caller, long number);

    /**
     * The caller told them; a second time changes nothing. {@code CONFLICT} with {@code no-answered-call} when nobody was
     * spoken with.
     *
     * @param language BCP 47 tag, in which they spoke; Thai when null
     */
    Outcome<SpokenNotice> told(Caller caller, long number, String language);

    /** @param due whether the person is still to be told; never when nobody was spoken with */
    record SpokenNotice(boolean due) {}
}
