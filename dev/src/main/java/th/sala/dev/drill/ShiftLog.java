package th.sala.dev.drill;

import java.util.Set;
import th.sala.dev.stored.RoutingHistory.Need;

/**
 * An agent came or went.
 *
 * @param at when that surely holds: after the hub said so for who comes, before it was asked for who goes; milliseconds
 */
record ShiftLog(Worker worker, boolean there, long at) {

    /**
     * What an agent can be given.
     *
     * @param capacity in points
     */
    record Worker(String user, int capacity, Set<String> languages, Set<String> skills) {
        boolean takes(Need need, int points) {
            return languages.contains(need.language())
                    && (need.skill().isEmpty() || skills.contains(need.skill()))
                    && points + need.weight() <= capacity;
        }
    }
}
