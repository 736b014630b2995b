package th.sala.ticketing.field;

import java.time.Instant;
import java.util.List;

/**
 * A field that an organisation has of its own on its tickets.
 *
 * @param key stable; a field is retired, never renamed here
 * @param kind {@code text}, {@code number}, {@code date}, {@code choice}, {@code yes-no}, {@code location} or {@code photo}
 * @param options of a choice, in order; empty for the other kinds
 * @param teams whose tickets have it; empty for all
 * @param purpose key of the purpose that it is collected for
 * @param category of the data, one that the purpose names, such as {@code order}
 * @param retired not asked for any more; what stands in it stays as long as its ticket
 * @param at when this was written last
 * @param by user name of the administrator
 */
public record CustomField(
        String key,
        String nameTh,
        String nameEn,
        String kind,
        List<Option> options,
        List<String> teams,
        String purpose,
        String category,
        boolean retired,
        Instant at,
        String by) {
    public CustomField {
        options = options == null ? List.of() : List.copyOf(options);
        teams = teams == null ? List.of() : List.copyOf(teams);
    }

    boolean of(String team) {
        return !retired && (teams.isEmpty() || teams.contains(team));
    }

    /** What can be chosen. */
    public record Option(String code, String nameTh, String nameEn) {}
}
