package th.sala.ticketing.sla;

import java.time.LocalDate;

/**
 * A day with a name.
 *
 * @param kind {@code government}, {@code bank}, {@code company} or {@code observance}
 * @param source who announced it, such as {@code Bank of Thailand 12/2569}
 */
public record Holiday(LocalDate day, String kind, String nameTh, String nameEn, String source) {}
