package th.sala.ticketing.field;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;

/** What stands in the fields of tickets. Joins the caller's transaction; the gate decides for each purpose. */
public interface TicketFields {

    /**
     * Keeps values; an empty one takes the old away. All or none: what is no field of the team, or does not fit its kind,
     * is {@code INVALID} with {@code unusable-values}, and what the person's consent is missing for is refused by the gate.
     *
     * @return keys of what changed
     */
    Outcome<List<String>> keep(Of ticket, Map<String, String> values, String actor);

    /** The fields of the ticket's team, and others in which something stands, with their values. */
    List<FieldView> of(Of ticket, String actor);

    /** The ticket. */
    record Of(UUID ticket, String team, SubjectId customer, String channel) {}
}
