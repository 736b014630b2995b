package th.sala.ticketing.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import th.sala.consent.subject.TellingWords;

/**
 * The six things that whoever takes a ticket over has to know (seed TK-7); each may be left out.
 *
 * @param wants what the customer wants
 * @param done what was done so far
 * @param promised what the customer was promised
 * @param by until when
 * @param nextStep what is to be done next
 * @param channel where the customer is best answered
 */
public record HandoffSheet(String wants, String done, String promised, Instant by, String nextStep, String channel) {
    public static final int FIELDS = 6;
    private static final int LENGTH = 2000;
    private static final int CHANNEL_LENGTH = 50;

    public HandoffSheet {
        wants = said(wants);
        done = said(done);
        promised = said(promised);
        nextStep = said(nextStep);
        channel = said(channel);
    }

    static HandoffSheet empty() {
        return new HandoffSheet(null, null, null, null, null, null);
    }

    /** @return a line for each fault */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (Stream.of(wants, done, promised, nextStep)
                .filter(Objects::nonNull)
                .anyMatch(text -> text.length() > LENGTH)) {
            faults.add("handoff: each text has at most " + LENGTH + " characters");
        }
        if (channel != null && channel.length() > CHANNEL_LENGTH) {
            faults.add("handoff.channel: has at most " + CHANNEL_LENGTH + " characters");
        }
        return faults;
    }

    /** How many of the six are there. */
    int filled() {
        return (int) Stream.of(wants, done, promised, by, nextStep, channel)
                .filter(Objects::nonNull)
                .count();
    }

    /** As it is shown: contact points and national ids masked. */
    HandoffSheet masked() {
        return new HandoffSheet(
                TellingWords.masked(wants),
                TellingWords.masked(done),
                TellingWords.masked(promised),
                by,
                TellingWords.masked(nextStep),
                channel);
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
