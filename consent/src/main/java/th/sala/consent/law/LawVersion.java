package th.sala.consent.law;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the law says under one key from one day on. Never changed: a case that cites key and version keeps what it began
 * with.
 *
 * @param key stable name of the rule, such as {@code P30.1}
 * @param version counts from 1 within the key
 * @param amount the number that the rule states; null when it states none
 * @param unit {@code hours}, {@code days}, {@code months}, {@code years}, {@code years-of-age}, {@code persons},
 *     {@code baht} or {@code items}; null without a number
 * @param source where it was read
 * @param confirmWithCounsel whether counsel has to read the gazette before anybody relies on it
 * @param status {@code in-force} or {@code draft}
 * @param effectiveFrom first day in Asia/Bangkok; null for a draft without one
 * @param recordedBy user name, or {@code system} for what a new installation knows
 */
public record LawVersion(
        String key,
        int version,
        String dutyTh,
        String dutyEn,
        Integer amount,
        String unit,
        String source,
        boolean confirmWithCounsel,
        String status,
        LocalDate effectiveFrom,
        Instant recordedAt,
        String recordedBy) {}
