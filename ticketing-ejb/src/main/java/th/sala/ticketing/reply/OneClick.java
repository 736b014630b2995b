package th.sala.ticketing.reply;

import th.sala.consent.key.LinkStanding;
import th.sala.consent.ledger.Withdrawals.Withdrawn;

/**
 * The link in a message that rests on consent, by which whoever got it wants no more of the kind (RFC 8058). It names no
 * person, is kept nowhere and lasts as long as the message.
 */
public interface OneClick {

    /** Whether the link is one of ours; looking changes nothing, since mail scanners look too. */
    LinkStanding look(String token);

    /**
     * Withdraws the purpose of the message for whom it was written to, as a transaction of its own. The second time changes
     * nothing.
     *
     * @return its purpose in words and how to take it back; without purposes when the link is none of ours
     */
    Withdrawn unsubscribe(String token);
}
