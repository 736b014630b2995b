package th.sala.consent.law;

import java.time.LocalDate;

/** A further version of a rule, as an officer gives it; see {@link LawVersion} for what each part means. */
public record LawAmendment(
        String key,
        String dutyTh,
        String dutyEn,
        Integer amount,
        String unit,
        String source,
        boolean confirmWithCounsel,
        String status,
        LocalDate effectiveFrom) {}
