package th.sala.ticketing.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What happens to two tickets: drawn once, so that it can happen to a pair that is merged and to one that is not.
 *
 * @param ticketsToo whether the tickets are merged, and not only the persons
 * @param during three messages, a reassignment of the second ticket, a withdrawal and an answer to a survey, in any order;
 *     and an answer to one of the messages, whose ticket is known by who wrote it
 */
record PairScript(Kind kind, boolean ticketsToo, List<String> channels, List<Deed> before, List<Deed> during) {

    static PairScript drawn(Random random) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        boolean ticketsToo = kind != Kind.TWO_PERSONS || random.nextInt(3) > 0;
        List<String> channels = kind == Kind.ONE_IDENTITY
                ? List.of("email", "email")
                : List.of(random.nextBoolean() ? "email" : "line", random.nextBoolean() ? "email" : "line");
        List<Deed> before = before(random);
        return new PairScript(kind, ticketsToo, channels, before, during(random, kind, begun(before)));
    }

    private static List<Deed> before(Random random) {
        List<Deed> before = new ArrayList<>();
        What[] usual = {What.WRITES, What.ANSWERED, What.NOTED, What.TASKED, What.TAGGED, What.ASSIGNED};
        for (int left = random.nextInt(6); left > 0; left--) {
            before.add(deed(random, usual[random.nextInt(usual.length)], random.nextInt(2), "before" + left));
        }
        for (int one : List.of(0, 1)) {
            if (random.nextInt(3) == 0) {
                before.add(deed(random, What.WAITS, one, ""));
            }
        }
        if (random.nextInt(3) == 0) {
            before.add(deed(random, What.RESOLVED, 0, ""));
            before.add(deed(random, What.ASKED, 0, ""));
        }
        return before;
    }

    /** The second ticket was answered, so that an answer to the first changes nothing in its state while both are one. */
    private static boolean begun(List<Deed> before) {
        return before.stream().anyMatch(deed -> deed.what() == What.ANSWERED && deed.on() == 1);
    }

    private static List<Deed> during(Random random, Kind kind, boolean begun) {
        List<Deed> during = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            during.add(deed(random, What.WRITES, random.nextInt(2), "during" + each));
        }
        during.add(deed(random, What.ASSIGNED, 1, ""));
        during.add(deed(random, What.WITHDRAWS, random.nextInt(2), ""));
        during.add(deed(random, What.RATED, random.nextInt(2), ""));
        Collections.shuffle(during, random);
        int answered = random.nextInt(during.size());
        Deed deed = during.get(answered);
        if (deed.what() == What.WRITES && (deed.on() == 1 || begun && kind != Kind.ONE_IDENTITY)) {
            during.add(answered + 1, new Deed(What.ANSWERED, deed.on(), "answered on " + deed.on()));
        }
        return during;
    }

    private static Deed deed(Random random, What what, int on, String mark) {
        return new Deed(
                what,
                on,
                switch (what) {
                    case ASSIGNED -> random.nextBoolean() ? "agent" : "colleague";
                    case WAITS -> List.of("customer", "supplier", "colleague").get(random.nextInt(3));
                    case RATED -> Integer.toString(6 + random.nextInt(5));
                    default -> mark + " on " + on;
                });
    }

    enum Kind {
        /** Two mails of one address. */
        ONE_IDENTITY,
        /** Two contact points that are known to be one person before and after. */
        ONE_PERSON,
        /** Two persons who are taken for one. */
        TWO_PERSONS
    }

    enum What {
        WRITES,
        ANSWERED,
        NOTED,
        TASKED,
        TAGGED,
        ASSIGNED,
        WAITS,
        RESOLVED,
        /** By the survey, on a done ticket. */
        ASKED,
        /** By the survey where it was asked, else at the end of a chat. */
        RATED,
        WITHDRAWS
    }

    /** @param on which of both tickets */
    record Deed(What what, int on, String words) {}
}
