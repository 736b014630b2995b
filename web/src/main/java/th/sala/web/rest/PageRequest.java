package th.sala.web.rest;

import th.sala.web.problem.ProblemException;
import th.sala.web.problem.Problems;

/**
 * Which part of a list is asked for.
 *
 * @param limit 1 to 200
 * @param cursor {@code next} of the page before; null for the first
 */
public record PageRequest(int limit, String cursor) {
    private static final int MAX = 200;
    private static final int USUAL = 50;

    /** @throws ProblemException 400 when the limit is no number, 422 when it is out of range or the cursor not ours */
    public static PageRequest of(String limit, String cursor) {
        if (cursor != null && !Characters.storable(cursor)) throw new ProblemException(Problems.UNKNOWN_CURSOR);
        return new PageRequest(limit == null ? USUAL : number(limit), cursor);
    }

    /** @throws ProblemException 422 when it is out of range; null stays null */
    public static Integer inRange(Integer limit) {
        if (limit != null && (limit < 1 || limit > MAX)) {
            throw ProblemException.invalid("limit", "limit is 1 to " + MAX + ".");
        }
        return limit;
    }

    private static int number(String limit) {
        if (!limit.matches("[0-9]{1,9}")) throw ProblemException.malformed("limit: must be a whole number");
        return inRange(Integer.valueOf(limit));
    }
}
