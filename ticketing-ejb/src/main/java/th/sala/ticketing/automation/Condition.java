package th.sala.ticketing.automation;

import java.util.List;

/**
 * What must hold of a ticket.
 *
 * @param field {@code channel}, {@code kind}, {@code priority}, {@code state}, {@code team}, {@code assigned}, {@code
 *     tag} or {@code subject}
 * @param op {@code is} or {@code is-not} one of the values; of the subject {@code contains} one of them
 * @param values 1 to 20; of {@code assigned} {@code yes} or {@code no}
 */
public record Condition(String field, String op, List<String> values) {
    public Condition {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
