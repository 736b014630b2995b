package th.sala.ticketing.field;

/**
 * A field of a ticket with what stands in it.
 *
 * @param value null when nothing stands in it, or when it is withheld
 * @param withheld the gate's reason why it is not shown; null when it is
 */
public record FieldView(CustomField field, String value, String withheld) {}
