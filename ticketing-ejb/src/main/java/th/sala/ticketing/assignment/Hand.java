package th.sala.ticketing.assignment;

import java.time.Instant;
import java.util.Set;

/**
 * An available agent with what they have in hand.
 *
 * @param givenAt when they were last given work; null for never
 */
record Hand(
        String user,
        Set<String> teams,
        Set<String> languages,
        Set<String> skills,
        int capacity,
        int points,
        Instant givenAt) {

    boolean takes(Work work) {
        return teams.contains(work.team())
                && languages.contains(work.language())
                && (work.skill() == null || skills.contains(work.skill()))
                && points + work.weight() <= capacity;
    }

    Hand with(Work work, Instant at) {
        return new Hand(user, teams, languages, skills, capacity, points + work.weight(), at);
    }

    double load() {
        return points / (double) capacity;
    }

    Instant idleSince() {
        return givenAt == null ? Instant.MIN : givenAt;
    }

    String fill() {
        return user + ", " + points + " of " + capacity + " points";
    }
}
