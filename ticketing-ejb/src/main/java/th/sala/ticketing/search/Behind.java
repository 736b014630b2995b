package th.sala.ticketing.search;

import java.time.LocalDate;

/**
 * Only the tickets that a figure of the supervisor's board was counted from.
 *
 * @param figure {@code near} or {@code late} (open promises, one kind of them as in {@code late-resolution}),
 *     {@code age-0}, {@code age-1-3}, {@code age-4-7}, {@code age-8-30} or {@code age-over-30} (days since an open ticket
 *     was opened), {@code opened}, {@code done}, {@code missed} (promises), {@code contacts-} with a channel, {@code csat},
 *     {@code csat-low}, {@code nps} or {@code nps-detractors}
 * @param from first day of Asia/Bangkok, for figures of a period; null for today
 * @param to last day, included; null for today
 */
public record Behind(String figure, LocalDate from, LocalDate to) {}
