package th.sala.dev.seed;

/**
 * How much is made up, and from what it is drawn. The same size on the same day gives the same people, tickets and words; keys
 * and ciphers are drawn anew.
 */
public record SeedSize(int tickets, int messagesPerTicket, long seed) {
    private static final int MOST = 5_000_000;
    private static final int MOST_MESSAGES = 200;

    public SeedSize {
        if (tickets < 1 || tickets > MOST || messagesPerTicket < 1 || messagesPerTicket > MOST_MESSAGES) {
            throw new IllegalArgumentException(
                    "A seed has 1 to " + MOST + " tickets and 1 to " + MOST_MESSAGES + " messages in each.");
        }
    }

    /** Two tickets in five come from somebody who never wrote before. */
    int people() {
        return Math.max(1, tickets * 2 / 5);
    }
}
