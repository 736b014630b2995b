package th.sala.ticketing.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One version of a service policy, as it is shown. A version never changes; tickets keep the one that they were opened
 * under, and their results with it (SL-1).
 *
 * @param version from 1
 * @param applies lists are empty where it does not matter
 * @param by user name of who wrote it; {@code sala} for the one that every installation begins with
 */
public record PolicySheet(
        String name,
        int version,
        LocalDate effectiveFrom,
        String titleTh,
        String titleEn,
        String calendar,
        Map<String, PolicyEntry.Promise> targets,
        PolicyEntry.Scope applies,
        List<PolicyEntry.Term> glossary,
        Instant at,
        String by) {}
