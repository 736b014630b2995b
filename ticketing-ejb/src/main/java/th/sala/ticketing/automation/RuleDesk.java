package th.sala.ticketing.automation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Rules as people write and watch them. Each method is one transaction; what is written is audited. {@code NOT_FOUND} with
 * {@code unknown-rule}.
 */
public interface RuleDesk {

    /** The newest version of each, in the order in which they run. */
    List<Rule> list();

    /** Newest first. */
    Outcome<List<Rule>> versions(UUID id);

    /**
     * @return refused as {@code INVALID} with {@code unusable-rule} and a line for each fault, or with {@code
     *     rule-would-loop} when it and the others would set each other off for ever
     */
    Outcome<Rule> add(Caller caller, RuleEntry entry);

    /**
     * Makes its next version.
     *
     * @param version that the caller read; null when they do not care
     * @return refused as in {@link #add}, or as {@code STALE} with {@code stale-version}
     */
    Outcome<Rule> change(Caller caller, UUID id, RuleEntry entry, Integer version);

    /**
     * Which of the newest 100 tickets of the caller's teams, for administrators of all, it would touch as they stand now; of a
     * rule on time, which of the 100 longest waiting questions that are unanswered for its hours. Changes nothing.
     */
    Outcome<DryRun> dryRun(Caller caller, RuleEntry entry);

    /** What rules did on a ticket, oldest first. {@code NOT_FOUND} with {@code unknown-ticket}. */
    Outcome<List<Trace>> traces(Caller caller, long number);

    /**
     * @param looked how many tickets were looked at
     * @param unchecked what it takes besides: {@code event}, it must happen; {@code since}, the question must be asked once
     *     the rule runs; {@code reply}, a machine may not answer everybody
     */
    record DryRun(int looked, List<WouldDo> matches, List<String> unchecked) {}

    /**
     * @param steps kinds of what it would do, in their order
     * @param refused the reason of the gate why it would do nothing; null when it would
     */
    record WouldDo(long ticket, Instant createdAt, List<String> steps, String refused) {}

    /**
     * @param rule name of the rule in that version
     * @param outcome {@code done}, {@code refused} by the gate, {@code limited} because it ran too often within the hour,
     *     or {@code failed}
     * @param reason of the gate; null unless it refused
     */
    record Trace(
            UUID id,
            UUID ruleId,
            String rule,
            int version,
            String event,
            Instant at,
            String outcome,
            String reason,
            List<Step> steps) {}

    /** @param refused code of why it was not done; null when it was */
    record Step(String kind, String refused) {}
}
