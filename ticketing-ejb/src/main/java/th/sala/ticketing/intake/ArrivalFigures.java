package th.sala.ticketing.intake;

import java.time.Instant;

/** What arrived through one account of ours, in figures without personal data. */
public interface ArrivalFigures {

    Figures of(String channel, String account);

    /**
     * How an account's way in does.
     *
     * @param lastReceivedAt null when nothing ever came
     * @param waiting how many messages wait to be delivered to a ticket
     * @param oldestWaitingSeconds for how long the oldest of them waits; 0 when none does
     * @param quarantined how many are held for a person to look at
     */
    record Figures(Instant lastReceivedAt, long waiting, long oldestWaitingSeconds, long quarantined) {}
}
