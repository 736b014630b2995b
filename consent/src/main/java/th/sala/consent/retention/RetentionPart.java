package th.sala.consent.retention;

import java.time.Instant;

/**
 * One category within a run, as it was pinned when the run was proposed, and how far it is.
 *
 * @param before what happened earlier is taken
 * @param due how many were due then
 * @param held how many of them legal holds kept then
 * @param restricted how many a restriction (section 34) kept then
 * @param done how many were taken
 * @param unlinked how many were cut from their persons in the second step
 * @param endedAt when nothing was left to take; null before
 * @param passedHeld how many were kept by holds when it ended; null before
 * @param passedRestricted how many were kept by restrictions when it ended; null before
 */
public record RetentionPart(
        String category,
        int ruleVersion,
        String law,
        int lawVersion,
        String method,
        Instant before,
        long due,
        long held,
        long restricted,
        long done,
        long unlinked,
        Instant endedAt,
        Long passedHeld,
        Long passedRestricted) {}
