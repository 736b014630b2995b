package th.sala.ticketing.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps checks and their rules. Joins the caller's transaction. */
public interface QualityChecks {

    /** Whether the ticket takes a second look before it is done: for what it is, or for what it was before. */
    boolean needed(UUID ticket, String team, String kind);

    /** Of the teams that have one. */
    List<QualityRule> rules();

    void settle(QualityRule rule);

    Optional<QualityCheck> latest(UUID ticket);

    void ask(UUID ticket, Instant at, String by);

    void decide(UUID ticket, boolean approved, Instant at, String by);

    /** The ticket was closed on it. */
    void use(UUID ticket, Instant at);

    /** The closing of then is taken back: what was used for it is good again. */
    void giveBack(UUID ticket, Instant usedAt);
}
