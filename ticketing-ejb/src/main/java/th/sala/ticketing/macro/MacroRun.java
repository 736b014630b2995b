package th.sala.ticketing.macro;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.macro.MacroUse.Step;

/**
 * What a macro does on a ticket once its answer left.
 *
 * @param message the answer
 * @param by who wrote it, and in whose name the steps are done
 * @param at when they were put off
 * @param doneAt null while the answer has not left
 * @param reason code of why nothing was done: {@code not-sent}, {@code not-delivered} until the answer is sent
 *     again, {@code failed}, or as {@link MacroUse#carryOut} refuses; null when it was
 * @param steps in the order in which they were done; none before
 */
public record MacroRun(
        UUID message,
        UUID macro,
        String nameTh,
        String nameEn,
        String by,
        Instant at,
        Instant doneAt,
        String reason,
        List<Step> steps) {
    public MacroRun {
        steps = List.copyOf(steps);
    }
}
