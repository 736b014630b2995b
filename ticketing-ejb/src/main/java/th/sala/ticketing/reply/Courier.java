package th.sala.ticketing.reply;

import java.util.UUID;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.ticket.TicketHead;

/** Takes short automatic messages to single contact points. Joins the caller's transaction. */
public interface Courier {

    /**
     * Queues it, from the team that owns the ticket, with the privacy notice for whom we never wrote to before.
     * {@code INVALID} with {@code channel-unavailable} when the team cannot send there, {@code window-closed},
     * {@code standby} or {@code unreachable} when the channel delivers nothing to this address at present; the gate's
     * refusal.
     *
     * @return id of the message
     */
    Outcome<UUID> carry(Parcel parcel);

    /**
     * What is to be said, and to whom.
     *
     * @param ticket the conversation that it belongs to
     * @param person whose conversation that is; asked of the gate besides who holds the address
     * @param subject where the channel knows subjects
     * @param text plain; {@link LateWords#PLACE} in it is filled in as it leaves
     * @param purpose on which it leaves
     */
    record Parcel(TicketHead ticket, SubjectId person, ChannelAddress to, String subject, String text, String purpose) {
        /** Key of the purpose of whatever serves the person's own matter. */
        public static final String CARE = "customer-care";

        /**
         * Key of the purpose of letters to whoever uses a right of theirs: it reaches people whose data is restricted, and
         * nobody but the hub writes under it.
         */
        public static final String RIGHTS = PurposeInForce.RIGHTS;

        public Parcel(TicketHead ticket, SubjectId person, ChannelAddress to, String subject, String text) {
            this(ticket, person, to, subject, text, CARE);
        }

        @Override
        public String toString() {
            return to.channel();
        }
    }
}
