package th.sala.ticketing.report;

/**
 * How completely a team told the next owner of its tickets what they have to know.
 *
 * @param key the team that gave the tickets away; {@code total} for the sum
 * @param count hand-offs, also those of which nothing was told
 * @param completeness mean in per cent: 4 of 6 fields are 66.7; null when {@code count} is 0
 */
public record HandoffFigures(String key, long count, Double completeness) {}
