package th.sala.ticketing.sla;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Service time as a person with a stopwatch would find it: one second after the other, in a table of which second is
 * open. Shares no line with the code under test, and knows time only as seconds since the first midnight of its window.
 */
final class SecondBySecond {
    static final int DAY = 86_400;
    static final int DAYS = 75;
    static final LocalDate FIRST = LocalDate.parse("2026-03-23");
    private static final int LATEST_NIGHT = 6 * 3600;
    private static final short NOBODY = -1;

    /** By day of the window: from and to in seconds of that day; to may reach into the next. */
    final List<List<int[]>> shifts;

    /** By second of the window: on which day its shift began. */
    private final short[] shift = new short[DAYS * DAY];

    /** By day of the window: after the last second of its last shift; 0 without one. */
    private final int[] end = new int[DAYS];

    SecondBySecond(List<List<int[]>> shifts) {
        this.shifts = shifts;
        Arrays.fill(shift, NOBODY);
        for (int second = 0; second < shift.length; second++) {
            int day = second / DAY;
            int ofDay = second % DAY;
            if (in(shifts.get(day), ofDay)) {
                shift[second] = (short) day;
            } else if (day > 0 && in(shifts.get(day - 1), ofDay + DAY)) {
                shift[second] = (short) (day - 1);
            }
            if (shift[second] != NOBODY) {
                end[shift[second]] = second + 1;
            }
        }
    }

    /** The first until a moment, then the second, and so on. */
    SecondBySecond(SecondBySecond[] inTurn, int[] from) {
        this.shifts = List.of();
        Arrays.fill(shift, NOBODY);
        for (int turn = 0; turn < inTurn.length; turn++) {
            int begin = turn == 0 ? 0 : from[turn - 1];
            int until = turn == from.length ? shift.length : from[turn];
            System.arraycopy(inTurn[turn].shift, begin, shift, begin, until - begin);
        }
        for (int second = 0; second < shift.length; second++) {
            if (shift[second] != NOBODY) {
                end[shift[second]] = second + 1;
            }
        }
    }

    private static boolean in(List<int[]> openings, int second) {
        for (int[] opening : openings) {
            if (second >= opening[0] && second < opening[1]) {
                return true;
            }
        }
        return false;
    }

    /** Where the clock has counted the budget; -1 when a pause without an end comes first. */
    long due(int start, long budget, int[][] pauses) {
        long counted = 0;
        int at = start;
        int next = 0;
        while (counted < budget) {
            while (next < pauses.length && at >= pauses[next][1]) {
                next++;
            }
            boolean paused = next < pauses.length && at >= pauses[next][0];
            if (paused && pauses[next][1] == Integer.MAX_VALUE) {
                return -1;
            }
            counted += !paused && shift[at] != NOBODY ? 1 : 0;
            at++;
        }
        return at;
    }

    /** Open seconds from start to end; those within pauses, or those outside. */
    long open(int start, int end, int[][] pauses, boolean paused) {
        long counted = 0;
        int next = 0;
        for (int at = start; at < end; at++) {
            while (next < pauses.length && at >= pauses[next][1]) {
                next++;
            }
            boolean within = next < pauses.length && at >= pauses[next][0];
            counted += shift[at] != NOBODY && within == paused ? 1 : 0;
        }
        return counted;
    }

    /** The n-th working day after the start day at the start's time of day, or its last open moment. */
    long dueAfterDays(int start, int days) {
        int first = dayOf(start);
        int day = nthAfter(first, days);
        return Math.min((day - first) * (long) DAY + start, end[day]);
    }

    /** The last open moment of the n-th working day, the start day being one while something of it is left. */
    long dueWithinDays(int start, int days) {
        int first = dayOf(start);
        return end[nthAfter(first, end[first] > start ? days - 1 : days)];
    }

    private int dayOf(int second) {
        return shift[second] == NOBODY ? second / DAY : shift[second];
    }

    private int nthAfter(int from, int days) {
        int day = from;
        for (int left = days; left > 0; left -= end[day] > 0 ? 1 : 0) {
            day++;
        }
        return day;
    }

    /** A week with one to four shifts a day, some over midnight, some days shut, and days of their own. */
    static List<List<int[]>> someShifts(SplittableRandom random) {
        List<List<int[]>> week = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            week.add(random.nextInt(4) == 0 ? List.of() : someDay(random));
        }
        if (week.stream().allMatch(List::isEmpty)) {
            week.set(random.nextInt(7), someDay(random));
        }
        List<List<int[]>> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            int kind = random.nextInt(20);
            days.add(kind == 0 ? List.of() : kind == 1 ? someDay(random) : week.get(day % 7));
        }
        return days;
    }

    private static List<int[]> someDay(SplittableRandom random) {
        int[] cuts = random.ints(2L * random.nextInt(1, 5), LATEST_NIGHT, DAY)
                .distinct()
                .sorted()
                .toArray();
        List<int[]> day = new ArrayList<>();
        for (int next = 0; next + 1 < cuts.length; next += 2) {
            day.add(new int[] {cuts[next], cuts[next + 1]});
        }
        if (random.nextInt(3) == 0 && !day.isEmpty()) {
            day.get(day.size() - 1)[1] = DAY + random.nextInt(LATEST_NIGHT + 1);
        }
        return day;
    }
}
