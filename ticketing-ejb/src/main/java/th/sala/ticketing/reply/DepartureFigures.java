package th.sala.ticketing.reply;

import java.time.Instant;

/** What leaves through one account of ours, in figures without personal data. */
public interface DepartureFigures {

    Figures of(String channel, String account);

    /**
     * How an account's way out does.
     *
     * @param lastSentAt when a provider last took a message over; null when none ever did
     * @param due how many may leave and did not yet
     * @param failed how many failed within the last day
     */
    record Figures(Instant lastSentAt, long due, long failed) {}
}
