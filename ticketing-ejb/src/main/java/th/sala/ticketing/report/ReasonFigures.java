package th.sala.ticketing.report;

/**
 * How many tickets were closed for one reason.
 *
 * @param team whose tree the reason is of
 * @param code of the reason; one that was renamed has a row for each of its names
 * @param nameTh as it was called when the tickets were closed; so is {@code nameEn}
 */
public record ReasonFigures(String team, String code, String nameTh, String nameEn, long count) {}
