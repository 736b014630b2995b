package th.sala.consent.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * What a run reaches of one category.
 *
 * @param run its id; of a dry run, one that is never used
 * @param before what happened earlier is due
 * @param law key of the law rule that states the period, by which holds name what they keep
 * @param figures whether figures stay until a second look; else nothing that leads to a person
 * @param now the moment that is noted
 */
public record Reach(UUID run, Instant before, String law, boolean figures, Instant now) {}
