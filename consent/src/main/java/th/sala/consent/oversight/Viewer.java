package th.sala.consent.oversight;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who saw a person's data, as that person may hear of it.
 *
 * @param role the right they saw it by
 * @param teams keys of the teams they work in
 * @param purpose key; null when it was looked at under no purpose of the catalogue, as auditors do
 * @param reason coded
 * @param actor user name, only once an officer decided to disclose it; else null
 */
public record Viewer(
        Instant at, String role, List<String> teams, String field, String purpose, String reason, String actor) {
    public Viewer {
        teams = List.copyOf(teams);
    }
}
