package th.sala.ticketing.portal;

import java.time.LocalDate;
import java.util.List;

/**
 * A service standard as everybody may read it: what is promised and when service is given, nothing of how the house works.
 *
 * @param titleEn null when it has no English title
 * @param version from 1
 * @param effectiveFrom its first day, in Thailand
 * @param targets first answer, further answers, end; those that are promised
 * @param hours when service is given, in words
 * @param zone of these hours, such as {@code Asia/Bangkok}
 * @param holidays kinds of holidays on which no service is given: {@code government}, {@code bank}, {@code company}
 */
public record ServiceStandard(
        String titleTh,
        String titleEn,
        int version,
        LocalDate effectiveFrom,
        List<Target> targets,
        Hours hours,
        String zone,
        List<String> holidays) {
    public ServiceStandard {
        targets = List.copyOf(targets);
        holidays = List.copyOf(holidays);
    }

    /**
     * What is promised, in words.
     *
     * @param clock {@code first-response}, {@code next-response} or {@code resolution}
     */
    public record Target(String clock, String th, String en) {}

    public record Hours(String th, String en) {}
}
