package th.sala.ticketing.ticket;

/**
 * The number that people quote: at most seven digits of a sequence and a check digit by Damm's algorithm, which finds
 * every single wrong digit and every swap of neighbours (H. M. Damm, 2004).
 */
public record TicketNumber(long value) {
    private static final long HIGHEST_SEQUENCE = 9_999_999;
    private static final int[][] QUASIGROUP = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    public TicketNumber {
        if (!valid(value)) {
            throw new IllegalArgumentException("Not a ticket number.");
        }
    }

    /** @param sequence 1 to 9,999,999 */
    public static TicketNumber ofSequence(long sequence) {
        if (sequence < 1 || sequence > HIGHEST_SEQUENCE) {
            throw new IllegalArgumentException("The sequence of ticket numbers is used up.");
        }
        return new TicketNumber(sequence * 10 + checkDigit(sequence));
    }

    /** Whether the check digit is right; a mistyped number is refused without a look at the database. */
    public static boolean valid(long number) {
        return number >= 10 && number / 10 <= HIGHEST_SEQUENCE && checkDigit(number / 10) == number % 10;
    }

    private static int checkDigit(long digits) {
        int interim = 0;
        for (char digit : Long.toString(digits).toCharArray()) {
            interim = QUASIGROUP[interim][digit - '0'];
        }
        return interim;
    }
}
