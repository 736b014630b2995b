package th.sala.dev.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What becomes of one ticket of a seed, drawn from the seed and its number alone.
 *
 * @param person place among the seed's people, whose channel it came by
 * @param day of {@link WorkingDays} on which it was opened
 * @param opened after that day opened
 * @param answered after the same; null while nobody has
 * @param closingDay on which it ended; -1 while it is open
 * @param closed after that day opened
 * @param messages how many there are
 */
record SeededTicket(
        int number,
        int person,
        boolean thai,
        String team,
        String agent,
        int day,
        Duration opened,
        Duration answered,
        int closingDay,
        Duration closed,
        int messages,
        SplittableRandom words) {
    private static final List<String> SUPPORT = List.of("agent1", "agent2", "supervisor1");
    private static final List<String> COMPLAINTS = List.of("agent1", "agent2", "agent3");
    private static final int LONG = 10_000;
    private static final int OF_A_LONG_ONE = 50;
    private static final int RECENT_DAYS = 15;
    private static final Duration OPENED_WITHIN = Duration.ofHours(6);

    /** @param people how many there are */
    static SeededTicket of(SeedSize size, int number, WorkingDays days, int people) {
        var random = new SplittableRandom(size.seed() * 1_000_003L + number);
        int day = (int) ((long) number * days.past() / size.tickets());
        long perDay = Math.max(1, size.tickets() / days.past());
        Duration opened = OPENED_WITHIN.multipliedBy(number % perDay).dividedBy(perDay);
        boolean recent = day >= days.past() - RECENT_DAYS;
        boolean open = recent && random.nextInt(10) < 6;
        boolean answered = !open || random.nextInt(10) < 6;
        int person = random.nextInt(people);
        boolean complaint = random.nextInt(4) == 0 && SeedPerson.channel(person).equals("email");
        List<String> agents = complaint ? COMPLAINTS : SUPPORT;
        return new SeededTicket(
                number,
                person,
                random.nextInt(10) < 7,
                complaint ? "complaints" : "support",
                answered ? agents.get(random.nextInt(agents.size())) : null,
                day,
                opened,
                answered ? opened.plusMinutes(2 + random.nextInt(random.nextInt(10) == 0 ? 85 : 55)) : null,
                open ? -1 : Math.min(day + random.nextInt(3), days.past() - 1),
                Duration.ofHours(8).plusSeconds(random.nextInt(3600)),
                number % LONG == LONG - 1 ? OF_A_LONG_ONE : Math.max(answered ? 2 : 1, size.messagesPerTicket()),
                random);
    }

    boolean open() {
        return closingDay < 0;
    }

    String state() {
        if (!open()) {
            return "done";
        }
        return agent == null ? "not-started" : "in-progress";
    }

    Instant openedAt(WorkingDays days) {
        return days.at(day, opened);
    }

    Instant closedAt(WorkingDays days) {
        return open() ? null : days.at(closingDay, closed);
    }

    /** The first is the customer's, the second the answer if there is one, and so on in turn, some seconds apart. */
    Instant messageAt(int place, WorkingDays days) {
        if (place == 0) {
            return openedAt(days);
        }
        Duration first = answered == null ? opened.plusMinutes(1) : answered;
        return days.at(day, first.plusSeconds(20L * (place - 1)));
    }

    boolean inbound(int place) {
        return answered == null || place % 2 == 0;
    }
}
