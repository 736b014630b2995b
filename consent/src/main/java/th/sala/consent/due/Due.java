package th.sala.consent.due;

import java.time.LocalDate;

/**
 * How a kind of the officer's work stands.
 *
 * @param kind stable code, such as {@code requests}
 * @param open how many wait
 * @param overdue how many of them are past their day
 * @param next the day in Thailand on which the first of them is due; null when none waits or none has a day
 */
public record Due(String kind, int open, int overdue, LocalDate next) {}
