package th.sala.ticketing.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a customer buys, as it was told.
 *
 * @param amount in baht, such as the turnover of a year; the same measure for everybody
 * @param asOf day of which it is true, in Thailand
 * @param purpose key of the purpose that it is kept for
 * @param at when it was recorded
 * @param by user name of the supervisor or of the connected system
 */
public record CustomerValue(BigDecimal amount, LocalDate asOf, String purpose, Instant at, String by) {}
